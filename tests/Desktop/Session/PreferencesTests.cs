using GanGraph.Editor.Desktop.Session;

namespace GanGraph.Editor.Desktop.Tests.Session;

public sealed class PreferencesTests : IDisposable
{
    private readonly string _folder =
        Directory.CreateTempSubdirectory("gangraph-window-").FullName;

    private string PreferencesFile => Path.Combine(_folder, "deep", "window.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Write_ThenRead_GivesTheTheme()
    {
        Assert.True(new Preferences("light").Write(PreferencesFile));
        Assert.Equal("light", Preferences.Read(PreferencesFile).Theme);
    }

    [Theory]
    [InlineData("{\"theme\":\"pink\"}")]
    [InlineData("{\"theme\":[1]}")]
    [InlineData("[]")]
    [InlineData("not json")]
    public void Read_WrongFile_GivesTheUsualTheme(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PreferencesFile)!);
        File.WriteAllText(PreferencesFile, text);
        Assert.Equal("dark", Preferences.Read(PreferencesFile).Theme);
    }

    [Fact]
    public void Read_NoFile_GivesTheUsualTheme() =>
        Assert.Equal("dark", Preferences.Read(PreferencesFile).Theme);
}
