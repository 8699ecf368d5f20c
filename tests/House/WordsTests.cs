using System.Text.RegularExpressions;

namespace GanGraph.House.Tests;

/// <summary>What must not stand in the product.</summary>
public partial class WordsTests
{
    private static readonly string[] Endings =
    [
        "*.cs", "*.csproj", "*.props", "*.targets", "*.cpp", "*.h", "*.txt", "*.md", "*.json",
        "*.cmd", "*.sh", "*.yml", "*.ts", "*.tsx",
    ];

    [Fact]
    public void Sources_HoldNothingUnfinished() => AssertNone(Product("*.cs", "*.cpp", "*.h"),
        Unfinished());

    [Fact]
    public void Sources_SwallowNoException() => AssertNone(Product("*.cs", "*.cpp"), EmptyCatch());

    [Fact]
    public void Sources_HoldNoRegion() => AssertNone(Product("*.cs"), Region());

    [Fact]
    public void Sources_HoldNoCommentedOutCode() => AssertNone(Product("*.cs"), DeadCode());

    [Fact]
    public void Product_NamesNoMachineAndNoRegistry() =>
        AssertNone(Product(Endings).Append("gangraph").Append("test").Append(".ci/run"), Places());

    [Fact]
    public void Tests_AreNotSkippedWithoutReason() =>
        AssertNone(Product("*.cs").Where(f => f.StartsWith("tests/", StringComparison.Ordinal)),
            SilentSkip());

    [Fact]
    public void Folders_AreNamedByWhatTheThingsDo() =>
        Assert.DoesNotContain(
            Checkout.Sources.Where( // there the names are TorchSharp's
                f => !f.StartsWith("Runtime/Torch/System/", StringComparison.Ordinal)),
            f => VagueName().IsMatch(f));

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"catch\s*(\([^)]*\))?\s*\{\s*\}")]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(@"^\s*#(end)?region", RegexOptions.Multiline)]
    private static partial Regex Region();

    [GeneratedRegex(@"^\s*//(?!/).*[;{}]\s*$", RegexOptions.Multiline)]
    private static partial Regex DeadCode();

    [GeneratedRegex(@"(?<![\w.])/(work|farm)/|https?://[a-z.-]*(nuget|npmjs|pypi)\.[a-z]+/")]
    private static partial Regex Places();

    [GeneratedRegex("Skip\\s*=\\s*\"\\s*\"")]
    private static partial Regex SilentSkip();

    [GeneratedRegex(@"(^|/)(Utils?|Helpers?|Common|Misc|\w*Utils|\w*Helpers?|\w*Manager)(\.cs|/)")]
    private static partial Regex VagueName();

    private static IEnumerable<string> Product(params string[] patterns) => patterns
        .SelectMany(Checkout.Find)
        .Where(f => !f.StartsWith("tests/House/", StringComparison.Ordinal));

    private static void AssertNone(IEnumerable<string> files, Regex forbidden) =>
        Assert.Empty(files.Where(f => File.Exists(Path.Combine(Checkout.Root, f)))
            .SelectMany(f => forbidden.Matches(Checkout.Read(f))
                .Select(m => $"{f}: {m.Value.Trim()}")));
}
