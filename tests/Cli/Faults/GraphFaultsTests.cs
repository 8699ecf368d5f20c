using System.Text;

namespace GanGraph.Cli.Tests.Faults;

/// <summary>Every fault that a graph file can have, with all that a person reads about it.
/// </summary>
public sealed class GraphFaultsTests : IDisposable
{
    private const string Hash = "ab0607f7ad2628b2af9158dfba06ce87166e66b15bf68f8f358f9aa27ccb7c32";

    private readonly Gangraph _gangraph = new();

    public void Dispose() => _gangraph.Dispose();

    [Theory]
    [InlineData("{ \"format\": \"gangraph/1\", \"nodes\": {", "1:37 json.syntax The text ends too "
        + "early. Close what is open with \", ] or }.")]
    [InlineData("{ \"format\": \"gangraph/1\", \"nodes\": { \"a\": { \"type\": \"Wa", "1:56 "
        + "json.syntax The text ends too early. Close what is open with \", ] or }.")]
    [InlineData("{ \"format\": \"gangraph/1\",\n  \"format\": \"gangraph/1\" }",
        "2:3 json.duplicate \"format\" stands twice in this object. Remove one of the two.")]
    [InlineData("{ \"a\": NaN }", "1:8 json.syntax \"NaN\" is no JSON number. Write a number.")]
    [InlineData("{ \"a\": Infinity }",
        "1:8 json.syntax \"Infinity\" is no JSON number. Write a number.")]
    [InlineData("{ \"format\": \"gangraph/2\" }", "1:13 format.newer format is \"gangraph/2\", "
        + "this version reads \"gangraph/1\". Update GanGraph.")]
    public void Check_Text_SaysAllOfIt(string text, string problem)
    {
        Answer answer = _gangraph.Run("check", _gangraph.Write("a.json", text));

        Assert.Equal(3, answer.Code);
        Assert.Equal($"a.json:{problem}", answer.Output.Split('\n')[0]);
    }

    [Fact]
    public void Check_NotUtf8_SaysWhichByte()
    {
        File.WriteAllBytes(
            _gangraph.At("a.json"), [.. "{ \"a\":\n \"é"u8, 0xE9, .. "\" }"u8]);
        File.WriteAllBytes(_gangraph.At("b.json"), Encoding.Unicode.GetPreamble());

        Assert.Equal(
            "a.json:2:4 json.encoding The byte E9 stands here, which is not UTF-8. Save the file "
            + "as UTF-8.\na.json: 1 error\n",
            _gangraph.Run("check", "a.json").Output);
        Assert.Equal(
            "b.json:1:1 json.encoding The file is UTF-16, a graph is UTF-8. Save it as UTF-8.\n"
            + "b.json: 1 error\n",
            _gangraph.Run("check", "b.json").Output);
    }

    [Theory]
    [InlineData("\"w\": { \"type\": \"Wvae\", \"v\": 1 }", 4,
        "3:16 node.unknown w is of type \"Wvae\", which is not in the catalogue. "
        + "Did you mean Wave?")]
    [InlineData("\"w\": { \"type\": \"Wave\", \"v\": 1, \"set\": { \"hihg\": 1 } }", 3,
        "3:41 set.unknown w has no setting \"hihg\". Did you mean high?")]
    [InlineData("\"w\": { \"type\": \"Wave\", \"v\": 1, \"in\": { \"hihg\": \"w.signal\" } }", 3,
        "3:40 in.unknown w has no input \"hihg\". Did you mean high?")]
    [InlineData("\"w\": { \"type\": \"Wave\", \"v\": 1, \"set\": { \"period\": -1 } }", 3,
        "3:51 set.range w.period is -1. Choose a value from 0.001 to 3600.")]
    [InlineData("\"w\": { \"type\": \"Wave\", \"v\": 1, \"set\": { \"high\": \"NaN\" } }", 3,
        "3:49 set.type w.high is \"NaN\", not a number. Write one.")]
    [InlineData("\"w\": { \"type\": \"Wave\", \"v\": 7 }", 3,
        "3:29 version.newer w needs version 7 of Wave, this one is 1. Update GanGraph.")]
    [InlineData("\"w\": { \"type\": \"Wave\", \"v\": 1 },\n"
        + "\"s\": { \"type\": \"Swirl\", \"v\": 1, \"in\": { \"frames\": \"w.signal\" } }", 3,
        "4:51 in.type w.signal gives Signal but s.frames takes Frames. "
        + "Put a node that turns Signal into Frames between.")]
    [InlineData("\"a\": { \"type\": \"Swirl\", \"v\": 1, \"in\": { \"frames\": \"b.frames\" } },\n"
        + "\"b\": { \"type\": \"Swirl\", \"v\": 1, \"in\": { \"frames\": \"a.frames\" } }", 3,
        "3:51 cycle a → b → a is a circle, so none of them can begin. Remove one of these wires.")]
    public void Check_Nodes_SaysAllOfIt(string nodes, int code, string problem)
    {
        string text = "{ \"format\": \"gangraph/1\",\n \"nodes\": {\n" + nodes + "\n} }";
        Answer answer = _gangraph.Run("check", _gangraph.Write("a.json", text));

        Assert.Equal(code, answer.Code);
        Assert.Equal($"a.json:{problem}\na.json: 1 error\n", answer.Output);
        Assert.Equal(text, File.ReadAllText(_gangraph.At("a.json")));
    }

    [Theory]
    [InlineData("w.high=NaN", "w.high is \"NaN\", not a number. Write one.")]
    [InlineData("w.high=Infinity", "w.high is \"Infinity\", not a number. Write one.")]
    [InlineData("w.high=1e999", "w.high is \"1e999\", not a number. Write one.")]
    [InlineData("fps=1e-12", "settings.fps is \"1e-12\", not a frame rate. Choose one such as "
        + "\"30\" or \"30000/1001\".")]
    [InlineData("fps=NaN", "settings.fps is \"NaN\", not a frame rate. Choose one such as \"30\" "
        + "or \"30000/1001\".")]
    public void Check_SetToNoNumber_SaysAllOfIt(string set, string problem)
    {
        _gangraph.Write("a.json",
            "{ \"format\": \"gangraph/1\", "
            + "\"nodes\": { \"w\": { \"type\": \"Wave\", \"v\": 1 } } }");

        Answer answer = _gangraph.Run("check", "a.json", "--set", set);

        string code = set.StartsWith("fps") ? "settings.value" : "set.type";
        Assert.Equal((3, $"--set {set} {code} {problem}\na.json: 1 error\n"),
            (answer.Code, answer.Output));
    }

    [Theory]
    [InlineData("gone.mp4", 4, "asset.missing c.path is \"gone.mp4\", which is not there. Put the "
        + "file there, or write where it is, relative to the graph.")]
    [InlineData("film.mp4", 4, "asset.missing c.path is \"film.mp4\", which is not there. A file "
        + "of that name is at \"old/film.mp4\": write that path, or put it back.")]
    [InlineData("asset:gone", 4, "asset.missing c.path is \"gone.mkv\", which is not there, wanted "
        + $"is the file with the SHA-256 {Hash}. Put the file there, or write where it is, "
        + "relative to the graph.")]
    [InlineData("asset:renamed", 4, "asset.missing c.path is \"x.mp4\", which is not there, wanted "
        + "is the file with the SHA-256 "
        + "d0607f7ad2628b2af9158dfba06ce87166e66b15bf68f8f358f9aa27ccb7c321. That one is at "
        + "\"old/film.mp4\": write that path, or put it back.")]
    [InlineData("asset:other", 4, "asset.missing c.path is \"film.mp4\", which is not there, "
        + $"wanted is the file with the SHA-256 {Hash}. A file of that name is at "
        + "\"old/film.mp4\", "
        + "but with the SHA-256 d0607f7ad2628b2af9158dfba06ce87166e66b15bf68f8f358f9aa27ccb7c321. "
        + "Put the right one back, or write that path and its hash.")]
    [InlineData("../film.mp4", 5, "asset.outside c.path is \"../film.mp4\", which leads out of the "
        + "graph's folder. Put the file beside the graph, or allow its folder with --root.")]
    [InlineData("link.mp4", 5, "asset.outside c.path is \"link.mp4\", which leads out of the "
        + "graph's folder. Put the file beside the graph, or allow its folder with --root.")]
    [InlineData("/etc/hosts", 5, "asset.outside c.path is \"/etc/hosts\", which leads out of the "
        + "graph's folder. Put the file beside the graph, or allow its folder with --root.")]
    [InlineData("//server/share/film.mp4", 5,
        "asset.outside c.path is \"//server/share/film.mp4\", "
        + "which leads out of the graph's folder. Put the file beside the graph, or allow its "
        + "folder with --root.")]
    public void Check_Asset_SaysAllOfIt(string path, int code, string problem)
    {
        _gangraph.Write("old/film.mp4", "film");
        File.CreateSymbolicLink(_gangraph.At("link.mp4"), "/etc/hosts");
        _gangraph.Write("a.json", $$"""
            { "format": "gangraph/1", "assets": {
              "gone": { "path": "gone.mkv", "sha256": "{{Hash}}" },
              "other": { "path": "film.mp4", "sha256": "{{Hash}}" },
              "renamed": { "path": "x.mp4", "sha256":
                "d0607f7ad2628b2af9158dfba06ce87166e66b15bf68f8f358f9aa27ccb7c321" } },
              "nodes": { "c": { "type": "VideoFrames", "v": 1, "set": { "path": "{{path}}" } } } }
            """);

        Answer answer = _gangraph.Run("check", "a.json");

        Assert.Equal((code, $"a.json:6:69 {problem}\na.json: 1 error\n"),
            (answer.Code, answer.Output));
    }

    [Fact]
    public void Check_AssetChanged_SaysBothHashes()
    {
        _gangraph.Write("film.mp4", "film");
        _gangraph.Write("a.json", $$"""
            { "format": "gangraph/1",
              "assets": { "f": { "path": "film.mp4", "sha256": "{{Hash}}" } },
              "nodes": { "c": { "type": "VideoFrames", "v": 1, "set": { "path": "asset:f" } } } }
            """);

        Assert.Equal(
            "a.json:2:52 asset.moved assets.f: \"film.mp4\" has the SHA-256 "
            + "d0607f7ad2628b2af9158dfba06ce87166e66b15bf68f8f358f9aa27ccb7c321, the graph was "
            + $"made with {Hash}. Put that file back, or write the new hash.\na.json: 1 error\n",
            _gangraph.Run("check", "a.json").Output);
    }

    [Fact]
    public void Fmt_UnknownThings_AreKept()
    {
        const string Text = "{\"zz\":{\"deep\":[1,2.50,1e3,\"é\"]},\"format\":\"gangraph/1\","
            + "\"nodes\":{\"n\":{\"type\":\"FromAnotherDay\",\"v\":9,\"own\":true,"
            + "\"set\":{\"b\":1,\"a\":null}}}}";
        _gangraph.Write("a.json", Text);

        Assert.Equal(0, _gangraph.Run("fmt", "a.json").Code);

        string written = File.ReadAllText(_gangraph.At("a.json"));
        Assert.True(Newtonsoft.Json.Linq.JToken.DeepEquals(
            Newtonsoft.Json.Linq.JToken.Parse(Text), Newtonsoft.Json.Linq.JToken.Parse(written)));
        Assert.Equal(4, _gangraph.Run("check", "a.json").Code);
        Assert.Equal(written, File.ReadAllText(_gangraph.At("a.json")));
    }
}
