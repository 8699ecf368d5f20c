using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Tests.Catalogue.Samples;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Tests.Catalogue;

public sealed class NodeCatalogueTests
{
    [Fact]
    public void From_Assembly_FindsPublicNodes()
    {
        NodeCatalogue catalogue = NodeCatalogue.From(typeof(Walk).Assembly);

        Assert.True(catalogue.TryGet("Walk", out NodeType? walk));
        Assert.Equal((typeof(Walk), "Samples", 3), (walk.Type, walk.Category, walk.Version));
        Assert.False(catalogue.TryGet("PictureEffect", out _));
        Assert.False(catalogue.TryGet("walk", out _));
    }

    [Fact]
    public void From_SameNameTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => NodeCatalogue.Of(typeof(Walk), typeof(Walk)));

    [Fact]
    public void Types_AreInTheOrderOfThePalette() => Assert.Equal(
        ["Blur", "Film", "Pulse", "Train", "VideoFrames", "Walk"],
        SampleNodes.Catalogue.Types.Select(type => type.Name));

    [Fact]
    public void Summary_WithReferences_IsPlainWords()
    {
        NodeType walk = Type("Walk");

        Assert.Equal(
            "Walks through what a Brain knows, key by key; see strength and slowInOut, or null.",
            walk.Summary);
        Assert.Equal("First line.\nSecond line.", walk.Remarks);
        Assert.Equal("", Type("Film").Remarks);
    }

    [Fact]
    public void Doc_Inherited_IsThatOfTheBase()
    {
        NodeType blur = Type("Blur");

        Assert.Equal("Changes pictures.", blur.Summary);
        Assert.Equal("How much of it.", Assert.Single(blur.Settings).Doc);
        Assert.Equal("The pictures, before and after.", Assert.Single(blur.Inputs).Doc);
        Assert.Equal("The pictures, before and after.", Assert.Single(blur.Outputs).Doc);
    }

    [Fact]
    public void Settings_Described_SayAll()
    {
        SettingDescription[] settings = [.. Type("Walk").Settings];

        Assert.Equal(
            ["strength double", "seeds int[]", "words string[]", "easing choice", "caption string"],
            settings.Select(setting => $"{setting.Name} {setting.Type}"));
        Assert.Equal((0, 1, "no unit"), (settings[0].Min, settings[0].Max, settings[0].Unit));
        Assert.True(settings[0].Signal);
        Assert.False(settings[1].Signal);
        Assert.Equal("[1,2]", settings[1].Default.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal("linear", (string?)settings[3].Default);
        Assert.Equal(
            [
                new ChoiceDescription("linear", "At an even pace."),
                new ChoiceDescription("slowInOut", "Slowly, then fast, then slowly."),
            ],
            settings[3].Choices);
        Assert.Equal(AssetKind.Video, Type("VideoFrames").Settings[0].Asset);
        Assert.True(Type("Train").Settings[0].Target);
        Assert.True(Type("Train").Settings[2].Cosmetic);
        Assert.Equal("output", Type("Film").Settings[1].Type);
    }

    [Fact]
    public void Inputs_Described_SayWhatTheyTake() => Assert.Equal(
        [
            new InputDescription("dataset", "Pictures", false, true, true, "What to learn from."),
            new InputDescription("from", "Brain", true, false, false, "Where to go on from."),
        ],
        Type("Train").Inputs);

    [Fact]
    public void ToJson_Catalogue_ReadsBack()
    {
        JToken train = JArray.Parse(SampleNodes.Catalogue.ToJson())
            .Single(type => (string?)type["type"] == "Train");

        Assert.Equal("Learns from pictures.", (string?)train["summary"]);
        Assert.Equal("BigBrain", (string?)train["outputs"]![0]!["type"]);
        Assert.Equal(1000, (long?)train["settings"]![0]!["default"]);
        Assert.Equal(1.0, (double?)train["settings"]![0]!["min"]);
        Assert.True((bool?)train["settings"]![0]!["target"]);
        Assert.Null(train["settings"]![0]!["max"]);
    }

    private static NodeType Type(string name) =>
        SampleNodes.Catalogue.TryGet(name, out NodeType? type)
            ? type
            : throw new ArgumentException(name);
}
