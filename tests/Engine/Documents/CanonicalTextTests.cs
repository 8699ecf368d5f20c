using FsCheck;
using FsCheck.Fluent;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Tests.Documents;

public sealed class CanonicalTextTests
{
    private static readonly Gen<JToken> Scalar = Gen.OneOf(
        Gen.Constant<JToken>(JValue.CreateNull()),
        ArbMap.Default.GeneratorFor<bool>().Select(flag => (JToken)new JValue(flag)),
        ArbMap.Default.GeneratorFor<long>().Select(whole => (JToken)new JValue(whole)),
        ArbMap.Default.GeneratorFor<NormalFloat>().Select(n => (JToken)new JValue(n.Get)),
        Text().Select(text => (JToken)new JValue(text)));

    [Fact]
    public void ToCanonicalText_Example_IsUnchanged()
    {
        using GraphFolder folder = new();

        Assert.Equal(ExampleGraph.Text, folder.Parse(ExampleGraph.Text).ToCanonicalText());
    }

    [Fact]
    public void ToCanonicalText_Shuffled_IsTheSame()
    {
        using GraphFolder folder = new();
        JObject shuffled = Reverse(JObject.Parse(ExampleGraph.Text));
        shuffled["params"] = JObject.Parse(ExampleGraph.Text)["params"];

        string text = folder.Parse(shuffled.ToString()).ToCanonicalText();

        Assert.Equal(ExampleGraph.Text, text);
    }

    [Fact]
    public void ToCanonicalText_UnknownKeys_StandBetweenMeaningAndLayout()
    {
        using GraphFolder folder = new();

        string text = folder
            .Parse("{\"zoo\":1,\"layout\":{},\"abc\":2,\"nodes\":{},\"format\":\"gangraph/1\"}")
            .ToCanonicalText();

        Assert.Equal(
            """
            {
              "format": "gangraph/1",
              "nodes": {},
              "abc": 2,
              "zoo": 1,
              "layout": {}
            }

            """,
            text);
    }

    [Fact]
    public void ToCanonicalText_LongLists_FillTheirLines()
    {
        using GraphFolder folder = new();
        string seeds = string.Join(',', Enumerable.Range(100, 60));

        string text = folder
            .Parse("{\"format\":\"gangraph/1\",\"x\":[" + seeds + "]}")
            .ToCanonicalText();

        string[] lines = text.Split('\n');
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 120));
        Assert.Equal(3, lines.Count(line => line.StartsWith("    1", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("1.0", "1.0")]
    [InlineData("1", "1")]
    [InlineData("1E3", "1000.0")]
    [InlineData("1e25", "1e+25")]
    [InlineData("0.1000000000000000055511151231257827", "0.1")]
    [InlineData("4.9e-324", "5e-324")]
    public void ToCanonicalText_Numbers_AreShortest(string written, string canonical)
    {
        using GraphFolder folder = new();

        string text = folder
            .Parse(
                "{\"format\":\"gangraph/1\",\"params\":{\"p\":{\"to\":\"a.b\",\"min\":"
                + written + "}}}")
            .ToCanonicalText();

        Assert.Contains($"\"min\": {canonical} }}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToCanonicalText_AnyDocument_KeepsItsMeaning() => Prop
        .ForAll(Arb.From(Document()), graph =>
        {
            using GraphFolder folder = new();
            GraphDocument read = folder.Parse(graph.ToString());
            string once = read.ToCanonicalText();
            GraphDocument again = folder.Parse(once);
            return JToken.DeepEquals(graph, read.Root)
                && JToken.DeepEquals(graph, again.Root)
                && once == again.ToCanonicalText()
                && !once.Contains('\r', StringComparison.Ordinal)
                && once.EndsWith("}\n", StringComparison.Ordinal);
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static Gen<string> Text() =>
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text =>
            new string([.. text.Get.Where(c => !char.IsSurrogate(c))]) + "é🎬");

    private static Gen<JToken> Value(int size) => size <= 0
        ? Scalar
        : Gen.OneOf(
            Scalar,
            Value(size / 4).ListOf().Select(items => (JToken)new JArray(items)),
            Map(Value(size / 4)).Select(map => (JToken)map));

    private static Gen<JObject> Map(Gen<JToken> value) =>
        Text().SelectMany(_ => value, (key, item) => (key, item)).ListOf().Select(members =>
        {
            JObject map = [];
            foreach ((string key, JToken item) in members)
            {
                map[key] = item.DeepClone();
            }

            return map;
        });

    private static Gen<JObject> Document() => Gen.Sized(size =>
        from rest in Map(Value(size))
        from node in Map(Value(size))
        from layout in Map(Value(size))
        from meta in Map(Value(size))
        from set in Map(Value(size))
        select Assemble(rest, node, set, layout, meta));

    private static JObject Assemble(
        JObject rest, JObject node, JObject set, JObject layout, JObject meta)
    {
        JObject graph = (JObject)rest.DeepClone();
        node = (JObject)node.DeepClone();
        node["type"] = "Unheard";
        node["set"] = set.DeepClone();
        graph["layout"] = layout.DeepClone();
        graph["nodes"] = new JObject { ["z"] = node, ["a"] = node.DeepClone() };
        graph["format"] = "gangraph/1";
        graph["meta"] = meta.DeepClone();
        return graph;
    }

    private static JObject Reverse(JObject map) => new(map.Properties().Reverse().Select(p =>
        new JProperty(p.Name, p.Value is JObject inner ? Reverse(inner) : p.Value)));
}
