using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Session;

/// <summary>What a person has chosen for the window, kept in a small file of theirs.</summary>
/// <param name="Theme">The colours: <c>dark</c>, <c>light</c> or <c>contrast</c>.</param>
public sealed record Preferences(string Theme)
{
    private static readonly string[] Themes = ["dark", "light", "contrast"];

    /// <summary>The usual file.</summary>
    public static string UsualFile => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "GanGraph",
        "window.json");

    /// <summary>Reads the file; what it does not say, or says wrongly, is as it was made.</summary>
    public static Preferences Read(string file)
    {
        try
        {
            string? theme = File.Exists(file)
                ? JObject.Parse(File.ReadAllText(file)).Value<string>("theme")
                : null;
            return new Preferences(Themes.Contains(theme) ? theme! : Themes[0]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException
            or JsonException or InvalidCastException)
        {
            return new Preferences(Themes[0]);
        }
    }

    /// <summary>Writes the file. Colours are not worth a message when it cannot be written: they
    /// are in force.</summary>
    /// <returns>Whether it is written.</returns>
    public bool Write(string file)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, new JObject { ["theme"] = Theme }.ToString());
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
