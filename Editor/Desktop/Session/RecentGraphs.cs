using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Session;

/// <summary>The graphs that were open last, kept in a small file of the person's.</summary>
/// <param name="file">The file.</param>
public sealed class RecentGraphs(string file)
{
    private const int Most = 10;

    /// <summary>The usual file.</summary>
    public static string UsualFile => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "GanGraph",
        "recent.json");

    /// <summary>Their full paths, the newest first; those that are gone are left out.</summary>
    public IReadOnlyList<string> All() => [.. Read().Where(File.Exists)];

    /// <summary>Puts a graph first.</summary>
    public void Add(string path)
    {
        string full = Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            JArray list = new(Read().Where(other => !Same(other, full)).Prepend(full).Take(Most));
            string made = $"{file}.{Environment.ProcessId}";
            File.WriteAllText(made, list.ToString(Formatting.Indented));
            File.Move(made, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A list of shortcuts is not worth a message: the graph itself is open.
            System.Diagnostics.Debug.WriteLine(e);
        }
    }

    private static bool Same(string a, string b) => string.Equals(
        a, b, OperatingSystem.IsWindows()
            ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal);

    private IReadOnlyList<string> Read()
    {
        try
        {
            return File.Exists(file)
                ? [.. JArray.Parse(File.ReadAllText(file)).Values<string>().OfType<string>()]
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException
            or JsonException or InvalidCastException or FormatException)
        {
            return [];
        }
    }
}
