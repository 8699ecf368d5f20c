using GanGraph.Editor.Running;

namespace GanGraph.Editor.Tests.Running;

public class NodeFaultTests
{
    [Theory]
    [InlineData(
        "draw: latents have 5 numbers, wanted 16. Wire the generator, too.",
        "latents have 5 numbers, wanted 16.", "Wire the generator, too.")]
    [InlineData(
        "draw: it broke. Make room. Run again.", "it broke.", "Make room. Run again.")]
    [InlineData("draw: a.png is damaged", "a.png is damaged", "")]
    [InlineData("other: it broke.", "other: it broke.", "")]
    public void Of_Words_AreTakenApart(string words, string text, string fix) =>
        Assert.Equal(new NodeFault("node.failed", text, fix), NodeFault.Of("draw", words));
}
