using GanGraph.Engine.Documents;

namespace GanGraph.Engine.Tests.Documents;

public sealed class NearestTests
{
    private static readonly string[] Names =
        ["strength", "steps", "seed", "framesPerKey", "Generate", "GenerateAll"];

    [Theory]
    [InlineData("strenght", "strength")]
    [InlineData("STEPS", "steps")]
    [InlineData("sed", "seed")]
    [InlineData("frames", "framesPerKey")]
    [InlineData("Genrate", "Generate")]
    [InlineData("generateal", "GenerateAll")]
    [InlineData("xyzzy", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void Of_TypingError_FindsTheName(string found, string? name) =>
        Assert.Equal(name, Nearest.Of(found, Names));
}
