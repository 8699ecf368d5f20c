using GanGraph.Engine.Binding;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Tests.Binding;

public class PrivateTextTests
{
    private static readonly PrivateText Text = new(["/home/anna lee/pieces", "/home/anna lee"]);

    [Theory]
    [InlineData("/home/anna lee/pieces/a/b.mp4", "a/b.mp4")]
    [InlineData("/home/anna lee/pieces", "pieces")]
    [InlineData("see /home/anna lee/clips/c.mp4, the long one", "see clips/c.mp4, the long one")]
    [InlineData("/mnt/anna/film one/c d.mp4", "c d.mp4")]
    [InlineData("from /mnt/anna/c.mp4 and (/srv/anna/d.mp4)", "from c.mp4 and (d.mp4)")]
    [InlineData("C:\\Users\\anna lee\\clip.mp4", "clip.mp4")]
    [InlineData("in D:/anna/clip.mp4.", "in clip.mp4.")]
    [InlineData("\\\\annas-pc\\share\\clip.mp4", "clip.mp4")]
    [InlineData("open file:///home/anna/x.png now", "open x.png now")]
    [InlineData("https://anna:hunter22@host.org/a/b?x=1", "https://host.org/a/b?x=1")]
    [InlineData("https://host.org/?my_token=abcdef1&x=1", "https://host.org/?my_token=…&x=1")]
    [InlineData("password: hunter22", "password: …")]
    [InlineData("Authorization: Bearer abcdef.123456", "Authorization: Bearer …")]
    [InlineData("ghp_abcdefghijklmnopqrstuvwxyz0123456789", "…")]
    [InlineData("hf_abcdefghijklmnopqrstuvwxyz", "…")]
    [InlineData("AKIAIOSFODNN7EXAMPLE", "…")]
    public void Clean_WhatIsPrivate_IsGone(string text, string clean) =>
        Assert.Equal(clean, Text.Clean(text));

    [Theory]
    [InlineData("media/clip.mp4")]
    [InlineData("asset:clip")]
    [InlineData("out:frames/frame.png")]
    [InlineData("Study on fear, 2/3")]
    [InlineData("30000/1001")]
    [InlineData("https://example.org/pieces/fear/index.html#a/b/c")]
    [InlineData("him/her/them and 5 / 6 / 7")]
    [InlineData("a secret garden: the token of love")]
    [InlineData("CC-BY-4.0, Anna Lee")]
    [InlineData("")]
    public void Clean_WhatIsMeantToBeRead_Stays(string text) =>
        Assert.Equal(text, Text.Clean(text));

    [Fact]
    public void TakeOutOf_KeysThatNameASecret_LoseTheirTexts()
    {
        JObject root = JObject.Parse(
            """
            { "meta": { "api_key": "abc", "uploadToken": "def", "tokens": 3 },
              "nodes": { "password": { "type": "Blur" } },
              "layout": { "/home/anna lee/pieces/x.json": { "at": "/mnt/anna/y" } } }
            """);

        Text.TakeOutOf(root);

        string clean = """
            {"meta":{"api_key":"","uploadToken":"","tokens":3},
            "nodes":{"password":{"type":"Blur"}},"layout":{"x.json":{"at":"y"}}}
            """;
        Assert.Equal(
            clean.Replace("\n", "", StringComparison.Ordinal),
            root.ToString(Newtonsoft.Json.Formatting.None));
    }
}
