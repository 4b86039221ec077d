"""What igraph's Leiden makes of a list of ties: `a b weight` a line. Needs `pip install python-igraph`."""
import resource
import sys
import time

import igraph

edges, weights = [], []
with open(sys.argv[1], encoding="ascii") as ties:
    for line in ties:
        a, b, weight = line.split()
        edges.append((int(a), int(b)))
        weights.append(float(weight))
graph = igraph.Graph(n=max(max(pair) for pair in edges) + 1, edges=edges)
for runs in (2, -1):
    start = time.perf_counter()
    found = graph.community_leiden("modularity", weights=weights, n_iterations=runs)
    took = time.perf_counter() - start
    value = graph.modularity(found, weights=weights)
    print(f"igraph {igraph.__version__}, {runs} iterations: {took:.2f} s, modularity {value:.5f}, {len(found)} communities")
print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB")
