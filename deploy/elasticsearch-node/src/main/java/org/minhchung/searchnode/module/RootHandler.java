package org.minhchung.searchnode.module;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.Version;
import org.elasticsearch.Build;
import org.elasticsearch.client.internal.node.NodeClient;
import org.elasticsearch.cluster.service.ClusterService;
import org.elasticsearch.rest.BaseRestHandler;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestRequest.Method;
import org.elasticsearch.rest.RestResponse;
import org.elasticsearch.rest.RestStatus;
import org.elasticsearch.xcontent.XContentBuilder;

/** Says who this node is: the first thing that clients ask ({@code info}, {@code ping}). */
final class RootHandler extends BaseRestHandler {
  private final ClusterService clusterService;

  RootHandler(ClusterService clusterService) {
    this.clusterService = clusterService;
  }

  @Override
  public String getName() {
    return "minhchung_root";
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route(Method.GET, "/"), new Route(Method.HEAD, "/"));
  }

  @Override
  protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) {
    return channel -> {
      try (XContentBuilder json = channel.newBuilder()) {
        channel.sendResponse(new RestResponse(RestStatus.OK, identity(json)));
      }
    };
  }

  @Override
  public boolean canTripCircuitBreaker() {
    return false; // a node under memory pressure must still answer pings
  }

  private XContentBuilder identity(XContentBuilder json) throws IOException {
    Build build = Build.current();
    json.startObject();
    json.field("name", clusterService.getNodeName());
    json.field("cluster_name", clusterService.getClusterName().value());
    json.field("cluster_uuid", clusterService.state().metadata().clusterUUID());
    json.startObject("version");
    json.field("number", build.qualifiedVersion());
    json.field("build_flavor", build.flavor());
    json.field("build_type", build.type().displayName());
    json.field("build_hash", build.hash());
    json.field("build_date", build.date());
    json.field("build_snapshot", build.isSnapshot());
    json.field("lucene_version", Version.LATEST.toString());
    json.field("minimum_wire_compatibility_version", build.minWireCompatVersion());
    json.field("minimum_index_compatibility_version", build.minIndexCompatVersion());
    json.endObject();
    json.field("tagline", "You Know, for Search");
    return json.endObject();
  }
}
