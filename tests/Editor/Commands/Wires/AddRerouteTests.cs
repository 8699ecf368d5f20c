using GanGraph.Editor.Commands.Wires;
using GanGraph.Editor.Editing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Tests.Commands.Wires;

public sealed class AddRerouteTests
{
    [Fact]
    public void Do_BetweenOthers_StandsBetweenThemAlsoAfterSaving()
    {
        using Fear fear = new();
        foreach (long x in new long[] { 200, 800, 500, 100, 950 })
        {
            string made = fear.Session.Do(
                new AddReroute("draw.generator", new Place(x, 300))).Made.Single();
            Assert.Equal(
                x, fear.Session.Read(d => (long)At(d.Root, made["reroute:".Length..])[0]!));
        }

        JObject saved = fear.Session.Document.Root;
        IEnumerable<string> ids = ((JObject)saved["layout"]!["reroutes"]!).Properties()
            .Select(entry => entry.Name);
        Assert.Equal(
            [100, 200, 500, 800, 950], ids.Select(id => (long)At(saved, id)[0]!));
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    private static JToken At(JObject root, string id) => root["layout"]!["reroutes"]![id]!["at"]!;
}
