using System.Text.RegularExpressions;

namespace GanGraph.House.Tests;

/// <summary>A node is one file, and every node has its tests.</summary>
public partial class NodeFilesTests
{
    public static TheoryData<string> Nodes =>
        [.. Checkout.NodeFiles.Where(f => NodeDeclaration().IsMatch(Checkout.Read(f)))];

    [Theory]
    [MemberData(nameof(Nodes))]
    public void Node_HasTestsOfTheSameName(string node)
    {
        if (Checkout.Read(node).Contains("public abstract class", StringComparison.Ordinal))
        {
            return;
        }

        string tests = Path.GetFileNameWithoutExtension(node) + "Tests.cs";
        Assert.Contains(Checkout.Sources,
            f => f.StartsWith("tests/", StringComparison.Ordinal)
                && f.EndsWith("/" + tests, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Nodes))]
    public void Node_StandsInThePaletteByItsFolder(string node) =>
        Assert.Matches(@"^Nodes/Library/(Loaders|Trainers|Generators|Interpolators|Projectors"
            + @"|Effects|Encoders|Signals)/\w+\.cs$", node);

    [GeneratedRegex(@"\bclass \w+ : \w*Node\b")]
    private static partial Regex NodeDeclaration();
}
