//! Signatures of petgraph that type inference needs; bodies are empty on purpose.

pub use self::graph::Graph;
pub enum Direction {
    Outgoing = 0,
    Incoming = 1,
}
pub use self::Direction::{Incoming, Outgoing};
impl Direction {
    pub fn opposite(self) -> Direction {}
    pub fn index(self) -> usize {}
}
pub struct Directed;
pub struct Undirected;
pub mod graph {
    use crate::{Directed, Direction, Undirected};
    use std::iter::__Iter;
    pub type DefaultIx = u32;
    pub struct NodeIndex<Ix = u32>(Ix);
    impl<Ix> NodeIndex<Ix> {
        pub fn new(x: usize) -> NodeIndex<Ix> {}
        pub fn index(self) -> usize {}
        pub fn end() -> NodeIndex<Ix> {}
    }
    impl<Ix> Clone for NodeIndex<Ix> {}
    impl<Ix> PartialEq for NodeIndex<Ix> {}
    impl<Ix> Ord for NodeIndex<Ix> {}
    pub struct EdgeIndex<Ix = u32>(Ix);
    impl<Ix> EdgeIndex<Ix> {
        pub fn new(x: usize) -> EdgeIndex<Ix> {}
        pub fn index(self) -> usize {}
    }
    impl<Ix> Clone for EdgeIndex<Ix> {}
    pub type DiGraph<N, E, Ix = u32> = Graph<N, E, Directed, Ix>;
    pub type UnGraph<N, E, Ix = u32> = Graph<N, E, Undirected, Ix>;
    pub fn node_index<Ix>(index: usize) -> NodeIndex<Ix> {}
    pub struct Node<N>(N);
    pub struct Edge<E>(E);
    pub struct EdgeReference<'a, E, Ix = u32>(&'a E, Ix);
    impl<'a, E, Ix> EdgeReference<'a, E, Ix> {
        pub fn weight(&self) -> &'a E {}
        pub fn source(&self) -> NodeIndex<Ix> {}
        pub fn target(&self) -> NodeIndex<Ix> {}
        pub fn id(&self) -> EdgeIndex<Ix> {}
    }
    impl<'a, E, Ix> Clone for EdgeReference<'a, E, Ix> {}
    pub struct Neighbors<Ix>(Ix);
    impl<Ix> Neighbors<Ix> {
        pub fn detach(&self) -> WalkNeighbors<Ix> {}
    }
    impl<Ix> Iterator for Neighbors<Ix> {
        type Item = NodeIndex<Ix>;
    }
    pub struct WalkNeighbors<Ix>(Ix);
    impl<Ix> WalkNeighbors<Ix> {
        pub fn next<N, E, Ty>(&mut self, g: &Graph<N, E, Ty, Ix>) -> Option<(EdgeIndex<Ix>, NodeIndex<Ix>)> {}
        pub fn next_node<N, E, Ty>(&mut self, g: &Graph<N, E, Ty, Ix>) -> Option<NodeIndex<Ix>> {}
        pub fn next_edge<N, E, Ty>(&mut self, g: &Graph<N, E, Ty, Ix>) -> Option<EdgeIndex<Ix>> {}
    }
    pub struct Graph<N, E, Ty = Directed, Ix = u32>(N, E, Ty, Ix);
    impl<N, E> Graph<N, E, Directed, u32> {
        pub fn new() -> Graph<N, E, Directed, u32> {}
    }
    impl<N, E> Graph<N, E, Undirected, u32> {
        pub fn new_undirected() -> Graph<N, E, Undirected, u32> {}
    }
    impl<N, E, Ty, Ix> Graph<N, E, Ty, Ix> {
        pub fn with_capacity(nodes: usize, edges: usize) -> Graph<N, E, Ty, Ix> {}
        pub fn default() -> Graph<N, E, Ty, Ix> {}
        pub fn from_edges<I>(iterable: I) -> Graph<N, E, Ty, Ix> {}
        pub fn node_count(&self) -> usize {}
        pub fn edge_count(&self) -> usize {}
        pub fn is_directed(&self) -> bool {}
        pub fn add_node(&mut self, weight: N) -> NodeIndex<Ix> {}
        pub fn node_weight(&self, a: NodeIndex<Ix>) -> Option<&N> {}
        pub fn node_weight_mut(&mut self, a: NodeIndex<Ix>) -> Option<&mut N> {}
        pub fn add_edge(&mut self, a: NodeIndex<Ix>, b: NodeIndex<Ix>, weight: E) -> EdgeIndex<Ix> {}
        pub fn update_edge(&mut self, a: NodeIndex<Ix>, b: NodeIndex<Ix>, weight: E) -> EdgeIndex<Ix> {}
        pub fn edge_weight(&self, e: EdgeIndex<Ix>) -> Option<&E> {}
        pub fn edge_weight_mut(&mut self, e: EdgeIndex<Ix>) -> Option<&mut E> {}
        pub fn edge_endpoints(&self, e: EdgeIndex<Ix>) -> Option<(NodeIndex<Ix>, NodeIndex<Ix>)> {}
        pub fn remove_node(&mut self, a: NodeIndex<Ix>) -> Option<N> {}
        pub fn remove_edge(&mut self, e: EdgeIndex<Ix>) -> Option<E> {}
        pub fn neighbors(&self, a: NodeIndex<Ix>) -> Neighbors<Ix> {}
        pub fn neighbors_directed(&self, a: NodeIndex<Ix>, dir: Direction) -> Neighbors<Ix> {}
        pub fn neighbors_undirected(&self, a: NodeIndex<Ix>) -> Neighbors<Ix> {}
        pub fn edges(&self, a: NodeIndex<Ix>) -> __Iter<EdgeReference<'_, E, Ix>> {}
        pub fn edges_directed(&self, a: NodeIndex<Ix>, dir: Direction) -> __Iter<EdgeReference<'_, E, Ix>> {}
        pub fn edges_connecting(&self, a: NodeIndex<Ix>, b: NodeIndex<Ix>) -> __Iter<EdgeReference<'_, E, Ix>> {}
        pub fn contains_edge(&self, a: NodeIndex<Ix>, b: NodeIndex<Ix>) -> bool {}
        pub fn contains_node(&self, a: NodeIndex<Ix>) -> bool {}
        pub fn find_edge(&self, a: NodeIndex<Ix>, b: NodeIndex<Ix>) -> Option<EdgeIndex<Ix>> {}
        pub fn externals(&self, dir: Direction) -> __Iter<NodeIndex<Ix>> {}
        pub fn node_indices(&self) -> __Iter<NodeIndex<Ix>> {}
        pub fn edge_indices(&self) -> __Iter<EdgeIndex<Ix>> {}
        pub fn node_weights(&self) -> __Iter<&N> {}
        pub fn node_weights_mut(&mut self) -> __Iter<&mut N> {}
        pub fn edge_weights(&self) -> __Iter<&E> {}
        pub fn edge_weights_mut(&mut self) -> __Iter<&mut E> {}
        pub fn edge_references(&self) -> __Iter<EdgeReference<'_, E, Ix>> {}
        pub fn node_references(&self) -> __Iter<(NodeIndex<Ix>, &N)> {}
        pub fn index_twice_mut<T, U>(&mut self, i: T, j: U) -> (&mut N, &mut N) {}
        pub fn reverse(&mut self) {}
        pub fn clear(&mut self) {}
        pub fn retain_nodes<F: FnMut(&Graph<N, E, Ty, Ix>, NodeIndex<Ix>) -> bool>(&mut self, visit: F) {}
        pub fn retain_edges<F: FnMut(&Graph<N, E, Ty, Ix>, EdgeIndex<Ix>) -> bool>(&mut self, visit: F) {}
        pub fn map<F: FnMut(NodeIndex<Ix>, &N) -> N2, G: FnMut(EdgeIndex<Ix>, &E) -> E2, N2, E2>(
            &self,
            node_map: F,
            edge_map: G,
        ) -> Graph<N2, E2, Ty, Ix> {
        }
        pub fn filter_map<F, G, N2, E2>(&self, node_map: F, edge_map: G) -> Graph<N2, E2, Ty, Ix>
        where
            F: FnMut(NodeIndex<Ix>, &N) -> Option<N2>,
            G: FnMut(EdgeIndex<Ix>, &E) -> Option<E2>,
        {
        }
    }
    impl<N: Clone, E: Clone, Ty, Ix> Clone for Graph<N, E, Ty, Ix> {}
    impl<N, E, Ty, Ix> Default for Graph<N, E, Ty, Ix> {}
    impl<N, E, Ty, Ix> std::ops::Index<NodeIndex<Ix>> for Graph<N, E, Ty, Ix> {
        type Output = N;
    }
    impl<N, E, Ty, Ix> std::ops::Index<EdgeIndex<Ix>> for Graph<N, E, Ty, Ix> {
        type Output = E;
    }
}
pub mod stable_graph {
    pub use crate::graph::{EdgeIndex, EdgeReference, NodeIndex};
    pub type StableGraph<N, E, Ty = crate::Directed, Ix = u32> = crate::graph::Graph<N, E, Ty, Ix>;
    pub type StableDiGraph<N, E, Ix = u32> = crate::graph::Graph<N, E, crate::Directed, Ix>;
    pub type StableUnGraph<N, E, Ix = u32> = crate::graph::Graph<N, E, crate::Undirected, Ix>;
}
pub mod graphmap {
    use crate::{Directed, Direction, Undirected};
    use std::iter::__Iter;
    pub type DiGraphMap<N, E> = GraphMap<N, E, Directed>;
    pub type UnGraphMap<N, E> = GraphMap<N, E, Undirected>;
    pub struct GraphMap<N, E, Ty>(N, E, Ty);
    impl<N, E, Ty> GraphMap<N, E, Ty> {
        pub fn new() -> GraphMap<N, E, Ty> {}
        pub fn add_node(&mut self, n: N) -> N {}
        pub fn remove_node(&mut self, n: N) -> bool {}
        pub fn contains_node(&self, n: N) -> bool {}
        pub fn add_edge(&mut self, a: N, b: N, weight: E) -> Option<E> {}
        pub fn remove_edge(&mut self, a: N, b: N) -> Option<E> {}
        pub fn contains_edge(&self, a: N, b: N) -> bool {}
        pub fn edge_weight(&self, a: N, b: N) -> Option<&E> {}
        pub fn node_count(&self) -> usize {}
        pub fn edge_count(&self) -> usize {}
        pub fn nodes(&self) -> __Iter<N> {}
        pub fn neighbors(&self, a: N) -> __Iter<N> {}
        pub fn neighbors_directed(&self, a: N, dir: Direction) -> __Iter<N> {}
        pub fn edges(&self, from: N) -> __Iter<(N, N, &E)> {}
        pub fn all_edges(&self) -> __Iter<(N, N, &E)> {}
    }
}
pub mod visit {
    pub use crate::graph::EdgeReference;
    pub trait EdgeRef {
        fn __edge(&self);
    }
    pub trait IntoNodeReferences {
        fn __nodes(&self);
    }
    pub trait IntoEdgeReferences {
        fn __edges(&self);
    }
    pub struct Dfs<N>(N);
    impl<N> Dfs<N> {
        pub fn new<G>(graph: G, start: N) -> Dfs<N> {}
        pub fn next<G>(&mut self, graph: G) -> Option<N> {}
        pub fn move_to(&mut self, start: N) {}
    }
    pub struct DfsPostOrder<N>(N);
    impl<N> DfsPostOrder<N> {
        pub fn new<G>(graph: G, start: N) -> DfsPostOrder<N> {}
        pub fn next<G>(&mut self, graph: G) -> Option<N> {}
    }
    pub struct Bfs<N>(N);
    impl<N> Bfs<N> {
        pub fn new<G>(graph: G, start: N) -> Bfs<N> {}
        pub fn next<G>(&mut self, graph: G) -> Option<N> {}
    }
    pub struct Topo<N>(N);
    impl Topo<crate::graph::NodeIndex<u32>> {
        pub fn new<G>(graph: G) -> Topo<crate::graph::NodeIndex<u32>> {}
    }
    impl<N> Topo<N> {
        pub fn next<G>(&mut self, g: G) -> Option<N> {}
    }
    pub struct Reversed<G>(pub G);
}
pub mod algo {
    use crate::graph::{Graph, NodeIndex};
    use std::collections::HashMap;
    pub struct Cycle<N>(N);
    impl<N> Cycle<N> {
        pub fn node_id(&self) -> N {}
    }
    pub struct NegativeCycle(());
    pub struct DfsSpace;
    pub fn toposort<N, E, Ty, Ix, S>(
        g: &Graph<N, E, Ty, Ix>,
        space: Option<S>,
    ) -> Result<Vec<NodeIndex<Ix>>, Cycle<NodeIndex<Ix>>> {
    }
    pub fn is_cyclic_directed<G>(g: G) -> bool {}
    pub fn is_cyclic_undirected<G>(g: G) -> bool {}
    pub fn connected_components<G>(g: G) -> usize {}
    pub fn has_path_connecting<G, N, S>(g: G, from: N, to: N, space: Option<S>) -> bool {}
    pub fn kosaraju_scc<N, E, Ty, Ix>(g: &Graph<N, E, Ty, Ix>) -> Vec<Vec<NodeIndex<Ix>>> {}
    pub fn tarjan_scc<N, E, Ty, Ix>(g: &Graph<N, E, Ty, Ix>) -> Vec<Vec<NodeIndex<Ix>>> {}
    pub fn dijkstra<G, N, F: FnMut(crate::graph::EdgeReference<'_, K>) -> K, K>(
        graph: G,
        start: N,
        goal: Option<N>,
        edge_cost: F,
    ) -> HashMap<N, K> {
    }
    pub fn astar<G, N, F: FnMut(N) -> bool, H, I: FnMut(N) -> K, K>(
        graph: G,
        start: N,
        is_goal: F,
        edge_cost: H,
        estimate_cost: I,
    ) -> Option<(K, Vec<N>)> {
    }
    pub fn all_simple_paths<C, G, N>(graph: G, from: N, to: N, min: usize, max: Option<usize>) -> std::iter::__Iter<C> {
    }
}
pub mod dot {
    pub enum Config {
        NodeIndexLabel,
        EdgeIndexLabel,
        EdgeNoLabel,
        NodeNoLabel,
    }
    pub struct Dot<G>(G);
    impl<G> Dot<G> {
        pub fn new(graph: G) -> Dot<G> {}
        pub fn with_config(graph: G, config: &[Config]) -> Dot<G> {}
    }
    impl<G> std::fmt::Display for Dot<G> {}
}
pub mod unionfind {
    pub struct UnionFind<K>(K);
    impl<K> UnionFind<K> {
        pub fn new(n: usize) -> UnionFind<K> {}
        pub fn find(&self, x: K) -> K {}
        pub fn find_mut(&mut self, x: K) -> K {}
        pub fn equiv(&self, x: K, y: K) -> bool {}
        pub fn union(&mut self, x: K, y: K) -> bool {}
        pub fn into_labeling(self) -> Vec<K> {}
    }
}
pub mod prelude {
    pub use crate::graph::{DiGraph, EdgeIndex, Graph, NodeIndex, UnGraph};
    pub use crate::graphmap::{DiGraphMap, GraphMap, UnGraphMap};
    pub use crate::stable_graph::{StableDiGraph, StableGraph, StableUnGraph};
    pub use crate::visit::{Bfs, Dfs, DfsPostOrder, EdgeRef};
    pub use crate::{Directed, Direction, Incoming, Outgoing, Undirected};
}
