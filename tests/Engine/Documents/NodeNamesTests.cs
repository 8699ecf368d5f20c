using GanGraph.Engine.Documents;

namespace GanGraph.Engine.Tests.Documents;

public class NodeNamesTests
{
    private const string Text =
        """
        {
          "format": "gangraph/1",
          "params": { "size": { "to": ["a.width", "b.width"] } },
          "nodes": {
            "a": { "type": "Resize" },
            "b": { "type": "Resize", "in": { "frames": "a.frames", "width": "a.beat" } }
          },
          "layout": {
            "at": { "a": [0, 0], "b": [9, 0] },
            "groups": [{ "id": "g", "of": ["b", "note:a", "a"] }, 7, { "of": "a" }],
            "reroutes": { "a": { "wire": "b.frames", "at": [4, 0] }, "odd": "b.frames" }
          }
        }
        """;

    [Fact]
    public void Rename_ReachesEveryPlaceThatNamesANode()
    {
        GraphDocument document = GraphDocument.Parse(Text, "", [])!;

        NodeNames.Rename(
            new Dictionary<string, string> { ["a"] = "b", ["b"] = "a" }, document.Root);

        Assert.Equal(
            """
            {
              "format": "gangraph/1",
              "params": {
                "size": { "to": ["b.width", "a.width"] }
              },
              "nodes": {
                "a": { "type": "Resize", "in": { "frames": "b.frames", "width": "b.beat" } },
                "b": { "type": "Resize" }
              },
              "layout": {
                "at": { "a": [9, 0], "b": [0, 0] },
                "groups": [{ "id": "g", "of": ["a", "note:a", "b"] }, 7, { "of": "a" }],
                "reroutes": { "a": { "wire": "a.frames", "at": [4, 0] }, "odd": "b.frames" }
              }
            }

            """,
            document.ToCanonicalText());
    }

    [Fact]
    public void Rename_NothingToRename_LeavesSpellingAlone()
    {
        GraphDocument document = GraphDocument.Parse(
            """{"nodes":{},"layout":{"groups":[{"of":["\u0061"],"x":1.50}]}}""", "", [])!;

        NodeNames.Rename(new Dictionary<string, string> { ["z"] = "y" }, document.Root);

        Assert.Contains(
            "{ \"of\": [\"\\u0061\"], \"x\": 1.50 }", document.ToCanonicalText(),
            StringComparison.Ordinal);
    }
}
