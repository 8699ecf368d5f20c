using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Tests;

/// <summary>The built editor, started as a process with a folder of its own.</summary>
public sealed partial class RunningEditor : IDisposable
{
    public const string Secret = "a-token-that-the-tests-know-0123456789";

    private static readonly string Programs = AppContext.BaseDirectory;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly bool _ownsFolder;
    private readonly StringBuilder _said = new();
    private readonly Process _process;

    private RunningEditor(Process process, string folder, bool ownsFolder)
    {
        _process = process;
        Folder = folder;
        _ownsFolder = ownsFolder;
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        if (!SpinWait.SpinUntil(() => Address().IsMatch(Said) || process.HasExited, Patience)
            || Address().Match(Said) is not { Success: true } found)
        {
            process.Kill();
            throw new InvalidOperationException($"The editor said no address: {Said}");
        }

        Port = int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture);
        Http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };
    }

    public string Folder { get; }

    public int Port { get; }

    public HttpClient Http { get; }

    public Process Process => _process;

    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    public string At(string path) => Path.Combine(Folder, path);

    /// <summary>Starts the editor on a small graph.</summary>
    public static RunningEditor Start(params string[] more)
    {
        string folder = Directory.CreateTempSubdirectory("gangraph edit ").FullName;
        File.WriteAllText(Path.Combine(folder, "piece.json"), Pieces.Small);
        return StartIn(folder, ownsFolder: true, ["piece.json", .. more]);
    }

    /// <summary>Starts the editor in a folder that stays when it ends.</summary>
    public static RunningEditor StartIn(string folder, params string[] arguments) =>
        StartIn(folder, ownsFolder: false, arguments);

    private static RunningEditor StartIn(string folder, bool ownsFolder, string[] arguments) =>
        new(Launch("gangraph-editor.dll", folder, [.. arguments, "--no-open"]), folder, ownsFolder);

    /// <summary>Starts a program of the build.</summary>
    public static Process Launch(string program, string folder, params string[] arguments)
    {
        ProcessStartInfo start = new(
            Environment.ProcessPath!, [Path.Combine(Programs, program), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GANGRAPH_EDITOR_TOKEN"] = Secret;
        start.Environment["XDG_CONFIG_HOME"] = Path.Combine(folder, ".config");
        start.Environment["APPDATA"] = Path.Combine(folder, ".config");
        start.Environment.Remove("GANGRAPH_DEBUG");
        start.Environment.Remove("GANGRAPH_CACHE_SIZE");
        return Process.Start(start)!;
    }

    /// <summary>Asks for an address with the token.</summary>
    public Task<HttpResponseMessage> Get(string path) => Send(HttpMethod.Get, path, null);

    /// <summary>Asks for an address with the token, and reads the JSON.</summary>
    public async Task<JObject> GetJson(string path)
    {
        using HttpResponseMessage answer = await Get(path);
        return JObject.Parse(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends to an address with the token.</summary>
    public Task<HttpResponseMessage> Post(string path, HttpContent content) =>
        Send(HttpMethod.Post, path, content);

    /// <summary>Comes in as a page.</summary>
    public async Task<Talk> Connect(
        string client = "page", long? since = null, string? session = null, string graph = "")
    {
        Talk talk = await Talk.Open(Port, graph: graph);
        await talk.Send(new
        {
            hello = new { token = Secret, client, since, session },
        });
        talk.Welcome = (JObject)(await talk.Next("welcome"))["welcome"]!;
        return talk;
    }

    /// <summary>The graph as it is now.</summary>
    public async Task<JToken> Document()
    {
        using Talk talk = await Connect(Guid.NewGuid().ToString());
        return talk.Welcome["document"]!;
    }

    /// <summary>The graph, once this holds of it.</summary>
    public async Task<JToken> Until(Func<JToken, bool> isSo)
    {
        using CancellationTokenSource late = new(Patience);
        JToken document;
        while (!isSo(document = await Document()))
        {
            await Task.Delay(100, late.Token);
        }

        return document;
    }

    /// <summary>Looks whether a page that comes now can edit.</summary>
    public async Task AssertGoesOn()
    {
        using Talk talk = await Connect(Guid.NewGuid().ToString());
        JObject done = await talk.Do(1, new { seq = 1, @do = "addNode", type = "Swirl",
            at = new[] { 0, 0 } });
        Assert.Equal(1, (int?)done["done"]);
        done = await talk.Do(2, new { seq = 2, @do = "undo" });
        Assert.Equal(2, (int?)done["done"]);
    }

    /// <summary>Ends the editor without letting it do anything more.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    /// <summary>Tells the editor to end, and gives its exit code.</summary>
    public int Stop(string signal = "TERM")
    {
        Signal(_process.Id, signal);
        Assert.True(_process.WaitForExit(20_000), "The editor did not end.");
        _process.WaitForExit();
        return _process.ExitCode;
    }

    public static void Signal(int process, string signal)
    {
        using Process kill = Process.Start(
            "kill", [$"-{signal}", process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? body)
    {
        using HttpRequestMessage request = new(method, path) { Content = body };
        request.Headers.Add("X-GanGraph-Token", Secret);
        return await Http.SendAsync(request);
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            _said.AppendLine(line);
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:(\d+)/#token=")]
    private static partial Regex Address();
}
