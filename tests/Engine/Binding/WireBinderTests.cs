namespace GanGraph.Engine.Tests.Binding;

public sealed class WireBinderTests
{
    [Theory]
    [InlineData("\"frames\": \"p.beat\"", "3:50 in.type",
        "p.beat gives Signal but b.frames takes Pictures. "
        + "Put a node that turns Signal into Pictures between.")]
    [InlineData("\"frames\": \"q.beat\"", "3:50 in.dangling",
        "b.frames takes \"q.beat\", but there is no node \"q\". Choose one of: p, b, c.")]
    [InlineData("\"frames\": \"p.beet\"", "3:50 in.dangling",
        "b.frames takes \"p.beet\", but Pulse has no output \"beet\". Did you mean beat?")]
    [InlineData("\"frames\": \"p\"", "3:50 in.dangling",
        "b.frames takes \"p\", which names no output. Write it as node.output.")]
    [InlineData("\"frames\": \"c.frames\", \"fames\": \"c.frames\"", "3:62 in.unknown",
        "b has no input \"fames\". Did you mean frames?")]
    [InlineData("\"frames\": \"c.frames\", \"amount\": \"b.frames\"", "3:72 in.type",
        "b.frames gives Pictures but b.amount takes Signal. "
        + "Put a node that turns Pictures into Signal between.")]
    [InlineData("", "3:1 in.missing",
        "b.frames is not connected. Wire an output of type Pictures to it.")]
    public void Bind_WrongWire_SaysWhy(string wires, string place, string message)
    {
        using GraphFolder folder = new();

        folder.BindNodes(
            """
            "p": { "type": "Pulse", "v": 1 },
            "b": { "type": "Blur", "v": 1, "in": {
            """
            + " " + wires + " } },\n"
            + """
            "c": { "type": "Heard", "v": 1 }
            """);

        Assert.Equal([place, "4:16 node.unknown"], folder.Places);
        Assert.Equal(message, folder.Problems[0].Message);
    }

    [Fact]
    public void Bind_SignalToAText_IsRefused()
    {
        using GraphFolder folder = new();

        folder.BindNodes(
            """
            "p": { "type": "Pulse", "v": 1 },
            "w": { "type": "Walk", "v": 3, "mode": "mute", "in": { "caption": "p.beat" } }
            """);

        Assert.Equal(["3:56 in.unknown"], folder.Places);
    }

    [Fact]
    public void Bind_DerivedWireType_Fits()
    {
        using GraphFolder folder = new();

        Assert.NotNull(folder.BindNodes(
            """
            "t": { "type": "Train", "v": 1, "in": { "dataset": "w.frames" }, "mode": "mute" },
            "w": { "type": "Walk", "v": 3, "in": { "generator": "u.generator" } },
            "u": { "type": "Train", "v": 1, "mode": "mute" }
            """));
    }

    [Theory]
    [InlineData("bypass", "2:50 node.mode", "w")]
    [InlineData("mute", "", "w")]
    [InlineData("bypass", "", "b")]
    public void Bind_NodeThatDoesNotRun_NeedsAWayThrough(string mode, string place, string node)
    {
        using GraphFolder folder = new();

        folder.BindNodes(
            """
            "b": { "type": "Blur", "v": 1, "in": { "frames": "w.frames" }, "mode": "b-mode" },
            "f": { "type": "Film", "v": 1, "in": { "frames": "b.frames" } },
            "t": { "type": "Train", "v": 1, "mode": "mute" },
            "w": { "type": "Walk", "v": 3, "in": { "generator": "t.generator" }, "mode": "w-mode" }
            """
            .Replace($"{node}-mode", mode, StringComparison.Ordinal)
            .Replace("b-mode", "run", StringComparison.Ordinal)
            .Replace("w-mode", "run", StringComparison.Ordinal));

        Assert.Equal(place.Length == 0 ? [] : [place], folder.Places);
    }
}
