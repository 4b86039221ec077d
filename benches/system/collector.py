"""Takes traces over OTLP (gRPC) and writes a line of JSON for each span: trace, service, name. Arguments: port, file."""
import json
import sys
from concurrent import futures

import grpc
from opentelemetry.proto.collector.trace.v1 import trace_service_pb2 as messages
from opentelemetry.proto.collector.trace.v1 import trace_service_pb2_grpc as services


class Collector(services.TraceServiceServicer):
    def __init__(self, path):
        self.out = open(path, "a", buffering=1)

    def Export(self, request, context):
        for resource in request.resource_spans:
            attributes = {one.key: one.value.string_value for one in resource.resource.attributes}
            for scope in resource.scope_spans:
                for span in scope.spans:
                    line = {
                        "trace": span.trace_id.hex(),
                        "service": attributes.get("service.name"),
                        "version": attributes.get("service.version"),
                        "name": span.name,
                    }
                    self.out.write(json.dumps(line) + "\n")
        return messages.ExportTraceServiceResponse()


server = grpc.server(futures.ThreadPoolExecutor(max_workers=4))
services.add_TraceServiceServicer_to_server(Collector(sys.argv[2]), server)
server.add_insecure_port(f"127.0.0.1:{sys.argv[1]}")
server.start()
print("listening", flush=True)
server.wait_for_termination()
