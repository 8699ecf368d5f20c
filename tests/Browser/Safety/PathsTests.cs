using System.Net;
using System.Net.Sockets;
using System.Text;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Tests.Safety;

/// <summary>Paths that lead out of the folders in which files may be chosen.</summary>
public sealed class PathsTests : IClassFixture<EditorFixture>, IDisposable
{
    private readonly RunningEditor _editor;
    private readonly string _outside = Directory.CreateTempSubdirectory("outside ").FullName;

    public PathsTests(EditorFixture fixture)
    {
        _editor = fixture.Editor;
        File.WriteAllText(Path.Combine(_outside, "secret.json"), Pieces.Small);
    }

    public void Dispose() => Directory.Delete(_outside, recursive: true);

    [Theory]
    [InlineData("..")]
    [InlineData("../..")]
    [InlineData("media/../..")]
    [InlineData("%2e%2e")]
    [InlineData("..%2f..%2fetc")]
    [InlineData("..%5c..%5cetc")]
    [InlineData("/etc")]
    [InlineData("%2fetc%2fpasswd")]
    [InlineData("C:/Windows")]
    [InlineData("C:%5cWindows")]
    [InlineData("//server/share")]
    [InlineData("%5c%5cserver%5cshare")]
    [InlineData("media%00/../..")]
    [InlineData("media%0a")]
    public async Task Files_OutsideTheFolders_AreNotListed(string path)
    {
        using HttpResponseMessage answer = await _editor.Get($"/api/files?path={path}");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("file.outside", await Code(answer));
        await _editor.AssertGoesOn();
    }

    [Fact]
    public async Task Files_BehindALinkThatLeadsOut_AreNotListedNorShown()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // making a link takes rights there
        }

        string link = _editor.At("way-out");
        Directory.CreateSymbolicLink(link, _outside);
        try
        {
            using HttpResponseMessage answer = await _editor.Get("/api/files?path=way-out");
            Assert.Equal("file.outside", await Code(answer));
            JObject here = await _editor.GetJson("/api/files?path=");
            Assert.DoesNotContain(here["entries"]!, e => (string?)e["name"] == "way-out");
        }
        finally
        {
            Directory.Delete(link);
        }

        await _editor.AssertGoesOn();
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("99")]
    [InlineData("x")]
    [InlineData("99999999999999999999")]
    public async Task Files_OfNoSuchFolder_AreRefused(string root)
    {
        using HttpResponseMessage answer = await _editor.Get($"/api/files?root={root}");

        Assert.Equal("folder.unknown", await Code(answer));
    }

    [Fact]
    public async Task Open_GraphOutside_IsRefused()
    {
        string secret = Path.Combine(_outside, "secret.json").Replace('\\', '/');
        foreach (string path in new[]
        {
            secret, "/etc/passwd", "../secret.json", "\\\\server\\share\\a.json", "a\0.json",
        })
        {
            using HttpResponseMessage answer = await _editor.Post(
                "/api/open", new StringContent(new JObject { ["path"] = path }.ToString()));
            Assert.Equal("file.outside", await Code(answer));
        }

        using Talk talk = await Talk.Open(_editor.Port, graph: secret);
        await talk.Send(new { hello = new { token = RunningEditor.Secret, client = "x" } });
        Assert.Equal("file.outside", (string?)(await talk.Next("error"))["error"]!["code"]);
        await _editor.AssertGoesOn();
    }

    [Theory]
    [InlineData("GET /../../../../../../etc/passwd HTTP/1.1")]
    [InlineData("GET /..%2f..%2f..%2f..%2fetc/passwd HTTP/1.1")]
    [InlineData("GET /assets/%2e%2e/%2e%2e/%2e%2e/gangraph.dll HTTP/1.1")]
    [InlineData("GET /gangraph-editor.dll HTTP/1.1")]
    public async Task Page_FilesThatAreNotOfIt_AreNotServed(string line)
    {
        using TcpClient client = new("127.0.0.1", _editor.Port);
        using NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"{line}\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"));
        using StreamReader reader = new(stream);
        string answer = await reader.ReadToEndAsync();

        Assert.Matches(@"^HTTP/1\.1 40[0-9] ", answer);
        Assert.DoesNotContain("root:", answer);
        await _editor.AssertGoesOn();
    }

    private static async Task<string?> Code(HttpResponseMessage answer) => (string?)JObject.Parse(
        await answer.Content.ReadAsStringAsync())["error"]?["code"];
}
