using GanGraph.Engine.Catalogue;
using GanGraph.Nodes.Effects;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Tests.Pages;

/// <summary>The catalogue that the page's own tests work with.</summary>
public sealed class SampleCatalogueTests
{
    [Fact]
    public void Sample_EveryType_IsAsTheProgramHasItNow()
    {
        string file = Path.Combine(
            NodeFactAttribute.Client, "src", "samples", "catalogue.json");
        Dictionary<string, JToken> now = JArray
            .Parse(NodeCatalogue.From(typeof(EffectNode).Assembly).ToJson())
            .ToDictionary(type => (string)type["type"]!);
        JArray sample = JArray.Parse(File.ReadAllText(file));

        Assert.NotEmpty(sample);
        Assert.All(sample, type => Assert.True(
            now.TryGetValue((string)type["type"]!, out JToken? known)
                && (int)type["version"]! == (int)known["version"]!
                && Names(type, "settings").SequenceEqual(Names(known, "settings"))
                && Names(type, "inputs").SequenceEqual(Names(known, "inputs")),
            $"{type["type"]} has changed. Write what gangraph nodes --json prints into {file}."));
    }

    private static IEnumerable<string?> Names(JToken type, string what) =>
        type[what]!.Select(one => (string?)one["name"]);
}
