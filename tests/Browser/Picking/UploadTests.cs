using System.Net;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Tests.Picking;

/// <summary>Files that are dropped into the editor.</summary>
public sealed class UploadTests(EditorFixture fixture) : IClassFixture<EditorFixture>
{
    private readonly RunningEditor _editor = fixture.Editor;

    [Fact]
    public async Task Upload_Film_LiesInMediaBesideTheGraph()
    {
        Assert.Equal("media/walk.mp4", await Upload("walk.mp4", "one"));

        Assert.Equal("one", File.ReadAllText(_editor.At("media/walk.mp4")));
        JObject listed = await _editor.GetJson("/api/files?path=media&kind=video");
        JToken entry = listed["entries"]!.Single(e => (string?)e["name"] == "walk.mp4");
        Assert.Equal(("media/walk.mp4", true), ((string?)entry["value"], (bool)entry["fits"]!));
    }

    [Fact]
    public async Task Upload_NameThatIsTaken_GetsAnotherName()
    {
        Assert.Equal("media/taken.png", await Upload("taken.png", "one"));
        Assert.Equal("media/taken-2.png", await Upload("taken.png", "two"));
        Assert.Equal("media/taken-3.png", await Upload("taken.png", "three"));

        Assert.Equal("one", File.ReadAllText(_editor.At("media/taken.png")));
        Assert.Equal("two", File.ReadAllText(_editor.At("media/taken-2.png")));
    }

    [Fact]
    public async Task Upload_SameFileTwice_IsKeptOnce()
    {
        Assert.Equal("media/same.wav", await Upload("same.wav", "one"));
        Assert.Equal("media/same.wav", await Upload("same.wav", "one"));

        Assert.False(File.Exists(_editor.At("media/same-2.wav")));
    }

    [Theory]
    [InlineData("..%2f..%2fup.png", "media/up.png")]
    [InlineData("%2fetc%2fabsolute.png", "media/absolute.png")]
    [InlineData("C:%5cb%5cwindows.png", "media/windows.png")]
    [InlineData("..png", "media/file.png")]
    [InlineData("CON.png", "media/file-CON.png")]
    [InlineData("a%00b%3a%3c.png", "media/a-b.png")]
    public async Task Upload_NameThatLeadsElsewhere_StaysInMedia(string name, string kept)
    {
        Assert.Equal(kept, await Upload(name, "one"));
        Assert.True(File.Exists(_editor.At(kept)));
    }

    [Theory]
    [InlineData("run.sh", "one", "upload.kind")]
    [InlineData("noname", "one", "upload.kind")]
    [InlineData("", "one", "upload.kind")]
    [InlineData("empty.png", "", "upload.empty")]
    public async Task Upload_OfNoUse_IsRefusedAndLeavesNothing(
        string name, string content, string code)
    {
        using HttpResponseMessage answer = await _editor.Post(
            $"/api/upload?name={name}", new StringContent(content));

        Assert.False(answer.IsSuccessStatusCode);
        JObject said = JObject.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(code, (string?)said["error"]!["code"]);
        Assert.False(File.Exists(_editor.At($"media/{name}")));
        Assert.True(!Directory.Exists(_editor.At("media"))
            || !Directory.EnumerateFiles(_editor.At("media"), "*.part").Any());
    }

    [Fact]
    public async Task Upload_MediaIsALinkThatLeadsOut_IsRefused()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // making a link takes rights there
        }

        using RunningEditor editor = RunningEditor.Start();
        string outside = Directory.CreateTempSubdirectory("outside ").FullName;
        Directory.CreateSymbolicLink(editor.At("media"), outside);

        using HttpResponseMessage answer = await editor.Post(
            "/api/upload?name=a.png", new StringContent("one"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(outside));
        Directory.Delete(editor.At("media"));
        Directory.Delete(outside);
        await editor.AssertGoesOn();
    }

    private async Task<string?> Upload(string name, string content)
    {
        using HttpResponseMessage answer = await _editor.Post(
            $"/api/upload?name={name}", new StringContent(content));
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return (string?)JObject.Parse(text)["path"];
    }
}
