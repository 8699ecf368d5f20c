using GanGraph.Engine.Documents;
using GanGraph.Engine.Documents.Merging;
using GanGraph.Engine.Tests.Catalogue.Samples;

namespace GanGraph.Engine.Tests.Documents.Merging;

/// <summary>Merges graphs that are given by their nodes.</summary>
internal static class MergeRig
{
    public const string Stroll = "\"walk\": { \"type\": \"Walk\", \"v\": 3, \"set\": { ";

    public const string Chain = """
        "clip": { "type": "VideoFrames", "v": 1 },
        "soft": { "type": "Blur", "v": 1, "in": { "frames": "clip.dataset" } },
        "film": { "type": "Film", "v": 1, "in": { "frames": "soft.frames" } }
        """;

    public static MergedGraph Merge(string common, string ours, string theirs) =>
        GraphMerger.Merge(Parse(common), Parse(ours), Parse(theirs), SampleNodes.Catalogue);

    public static string Text(MergedGraph merged) =>
        merged.Document.ToCanonicalText(SampleNodes.Catalogue);

    private static GraphDocument Parse(string nodes) => GraphDocument.Parse(
        $"{{ \"format\": \"gangraph/1\", \"nodes\": {{ {nodes} }} }}", "g.json", [])!;
}
