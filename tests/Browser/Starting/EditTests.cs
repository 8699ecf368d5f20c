using System.Diagnostics;
using System.Net.Sockets;

namespace GanGraph.Editor.Browser.Tests.Starting;

/// <summary><c>gangraph edit</c> from its start to its end.</summary>
public sealed class EditTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gangraph edit ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Edit_ToldToStop_EndsWithTheEditorItStarted(string signal)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // there are no such signals
        }

        using Process edit = Start("edit", "new.json", "--no-open");
        int port = await Port(edit);
        RunningEditor.Signal(edit.Id, signal);

        Assert.True(edit.WaitForExit(20_000));
        Assert.Equal(0, edit.ExitCode);
        await AssertNobodyListens(port);
    }

    [Fact]
    public async Task Edit_Killed_TheEditorEndsToo()
    {
        using Process edit = Start("edit", "--no-open");
        int port = await Port(edit);
        edit.Kill();

        await AssertNobodyListens(port);
    }

    [Fact]
    public async Task Edit_PortThatIsTaken_SaysSo()
    {
        using RunningEditor first = RunningEditor.StartIn(_folder);
        using Process second = Start("edit", "--no-open", "--port", $"{first.Port}");

        string said = await second.StandardError.ReadToEndAsync();
        await second.WaitForExitAsync();
        Assert.Equal(1, second.ExitCode);
        Assert.Contains($"--port is {first.Port}", said);
    }

    [Theory]
    [InlineData("edit", "--port", "0")]
    [InlineData("edit", "--port", "70000")]
    [InlineData("edit", "a.json", "b.json")]
    [InlineData("edit", "--device", "gpu")]
    [InlineData("edit", "--nothing")]
    public async Task Edit_WrongLine_IsUsage(params string[] line)
    {
        using Process edit = Start(line);

        Assert.NotEqual("", await edit.StandardError.ReadToEndAsync());
        await edit.WaitForExitAsync();
        Assert.Equal(2, edit.ExitCode);
    }

    [Fact]
    public async Task Edit_FromAnotherMachine_SaysHowToReachIt()
    {
        using Process edit = Start("edit", "--no-open");
        string said = "";
        while (!said.Contains("Ctrl-C", StringComparison.Ordinal))
        {
            said += await edit.StandardOutput.ReadLineAsync()
                ?? throw new InvalidOperationException(await edit.StandardError.ReadToEndAsync());
        }

        edit.Kill(entireProcessTree: true);
        Assert.Matches(@"ssh -L (\d+):127\.0\.0\.1:\1 ", said);
    }

    private Process Start(params string[] arguments) =>
        RunningEditor.Launch("gangraph.dll", _folder, arguments);

    private static async Task<int> Port(Process edit)
    {
        string line = await edit.StandardOutput.ReadLineAsync() ?? "";
        Assert.Contains("http://127.0.0.1:", line);
        return new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]).Port;
    }

    private static async Task AssertNobodyListens(int port)
    {
        using CancellationTokenSource late = new(TimeSpan.FromSeconds(20));
        while (true)
        {
            try
            {
                using TcpClient client = new();
                await client.ConnectAsync("127.0.0.1", port, late.Token);
            }
            catch (SocketException)
            {
                return;
            }

            await Task.Delay(50, late.Token);
        }
    }
}
