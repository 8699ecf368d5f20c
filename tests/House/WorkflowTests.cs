using System.Text.RegularExpressions;

namespace GanGraph.House.Tests;

/// <summary>What runs on the build server, and the scripts for Windows, which few try at
/// home.</summary>
public partial class WorkflowTests
{
    private const string Workflow = ".github/workflows/test.yml";

    [Theory]
    [InlineData("run: ./test")]
    [InlineData("run: test.cmd")]
    public void Workflow_RunsTheTests(string line) =>
        Assert.Contains(line, Checkout.Lines(Workflow).Select(found => found.Trim()));

    [Fact]
    public void Workflow_PinsEveryActionAndMayOnlyRead()
    {
        string text = Checkout.Read(Workflow);

        Assert.NotEmpty(Action().Matches(text));
        Assert.All(Action().Matches(text), use => Assert.Matches(Pinned(), use.Value));
        Assert.Contains("\npermissions:\n  contents: read\n", text, StringComparison.Ordinal);
        Assert.Equal(Machine().Count(text), Timeout().Count(text));
    }

    [Theory]
    [InlineData("gangraph.cmd")]
    [InlineData("test.cmd")]
    [InlineData("eng/setup.cmd")]
    public void WindowsScript_IsPlainAndHasEveryLabelItGoesTo(string script)
    {
        string text = Checkout.Read(script);

        Assert.All(text, letter => Assert.True(letter is '\r' or '\n' or (>= ' ' and <= '~')));
        IEnumerable<string> labels = Label().Matches(text).Select(m => m.Groups[1].Value);
        Assert.All(Jump().Matches(text), jump => Assert.Contains(jump.Groups[1].Value, labels));
    }

    [Fact]
    public void WindowsScripts_AreCheckedOutWithTheLineEndingsOfWindows() => Assert.Contains(
        Checkout.Lines(".gitattributes"), line => line == "*.cmd text eol=crlf");

    [GeneratedRegex(@"uses: .*")]
    private static partial Regex Action();

    [GeneratedRegex(@"^uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"runs-on:")]
    private static partial Regex Machine();

    [GeneratedRegex(@"timeout-minutes: \d")]
    private static partial Regex Timeout();

    [GeneratedRegex(@"^:(\w+)", RegexOptions.Multiline)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?:call :|goto )(\w+)")]
    private static partial Regex Jump();
}
