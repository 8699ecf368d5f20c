using System.Diagnostics;

namespace GanGraph.Editor.Browser.Tests.Pages;

/// <summary>The page's own unit tests, which lie beside its sources.</summary>
public sealed class UnitTests
{
    [NodeFact]
    public async Task Page_ItsOwnTests_Pass()
    {
        ProcessStartInfo start = new(NodeFactAttribute.Node!, [NodeFactAttribute.Vitest, "run"])
        {
            WorkingDirectory = NodeFactAttribute.Client,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        using Process tests = Process.Start(start)!;
        Task<string> errors = tests.StandardError.ReadToEndAsync();
        string output = await tests.StandardOutput.ReadToEndAsync() + await errors;
        await tests.WaitForExitAsync();

        Assert.True(tests.ExitCode == 0, output);
        Assert.Matches(@"Tests +\d+ passed", output);
    }
}
