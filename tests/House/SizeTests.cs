using System.Text.RegularExpressions;

namespace GanGraph.House.Tests;

/// <summary>Small files, one idea each.</summary>
public partial class SizeTests
{
    private const int FileLines = 300;
    private const int NodeLines = 120;
    private const int Columns = 100;
    private const int FolderFiles = 24;

    [Fact]
    public void Files_AreShort() =>
        Assert.Empty(Checkout.Sources
            .Select(f => (File: f, Lines: Checkout.Lines(f).Length))
            .Where(f => f.Lines > FileLines)
            .Select(f => $"{f.File} has {f.Lines} lines, {FileLines} are allowed."));

    [Fact]
    public void NodeFiles_AreShorter() =>
        Assert.Empty(Checkout.NodeFiles
            .Select(f => (File: f, Lines: Checkout.Lines(f).Length))
            .Where(f => f.Lines > NodeLines)
            .Select(f => $"{f.File} has {f.Lines} lines, {NodeLines} are allowed."));

    [Fact]
    public void Lines_AreNarrow() =>
        Assert.Empty(Checkout.Sources.SelectMany(f => Checkout.Lines(f)
            .Select((line, i) => (line, i))
            .Where(l => l.line.Length > Columns)
            .Select(l => $"{f}:{l.i + 1} has {l.line.Length} columns, {Columns} are allowed.")));

    [Fact]
    public void Folders_AreNotCrowded() =>
        Assert.Empty(Checkout.Sources
            .GroupBy(f => Path.GetDirectoryName(f)!)
            .Where(folder => folder.Count() > FolderFiles)
            .Select(folder => $"{folder.Key} has {folder.Count()} files, {FolderFiles} may be."));

    [Fact]
    public void Files_HoldOnePublicTypeOfTheirName() =>
        Assert.Empty(Checkout.Sources
            .Where(f => !f.StartsWith("tests/", StringComparison.Ordinal))
            .Where(f => !f.StartsWith("Runtime/Torch/System/", StringComparison.Ordinal))
            .Select(f => (File: f, Types: PublicTypes(f)))
            .Where(f => f.Types.Distinct().Count() > 1 && !IsFamily(f.Types))
            .Select(f => $"{f.File} holds {string.Join(", ", f.Types)}."));

    [GeneratedRegex(
        @"^public (?:(?:sealed|static|abstract|partial|readonly|ref|unsafe) )*"
        + @"(?:class|record struct|record|struct|interface|enum) (\w+)",
        RegexOptions.Multiline)]
    private static partial Regex PublicType();

    private static List<string> PublicTypes(string file) =>
        [.. PublicType().Matches(Checkout.Read(file)).Select(m => m.Groups[1].Value)];

    // The events of a run read best together; a closed family of records is one idea.
    private static bool IsFamily(List<string> types) => types[0] is "RunEvent";
}
