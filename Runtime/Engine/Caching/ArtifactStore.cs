using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Caching;

/// <summary>The folders that nodes keep between runs, one for each type and key. Each holds a
/// file that names its owner by the full key.</summary>
/// <param name="folder">Folder of the folders.</param>
internal sealed class ArtifactStore(string folder)
{
    private const string OwnerFile = "owner.json";

    /// <summary>Where the folder of a node lies, whether it is there or not.</summary>
    /// <param name="type">Type of the node.</param>
    /// <param name="key">Artifact key of the node.</param>
    public string PathOf(string type, string key) => Path.Combine(folder, $"{type}-{key[..16]}");

    /// <summary>Whether the folder is there and belongs to the key.</summary>
    public bool Exists(string type, string key) => Owner(PathOf(type, key)) == key;

    /// <summary>Whether the folder is there, belongs to the key and holds something.</summary>
    public bool HoldsWork(string type, string key) => Exists(type, key)
        && Directory.EnumerateFileSystemEntries(PathOf(type, key))
            .Any(path => Path.GetFileName(path) != OwnerFile);

    /// <summary>Makes the folder, or finds it. A folder of another owner is set aside.</summary>
    /// <param name="type">Type of the node.</param>
    /// <param name="key">Artifact key of the node.</param>
    /// <param name="say">Told when something was set aside.</param>
    public string Open(string type, string key, Action<string> say)
    {
        string path = PathOf(type, key);
        if (Directory.Exists(path) && Owner(path) != key)
        {
            string? aside = SetAside(type, key);
            say($"{Path.GetFileName(path)} in the cache belongs to something else or is damaged; "
                + $"it is now {Path.GetFileName(aside)}.");
        }

        if (!Directory.Exists(path))
        {
            Directory.CreateDirectory(folder);
            string made = Directory.CreateDirectory(
                $"{path}.{Environment.ProcessId}-{Path.GetRandomFileName()}").FullName;
            SafeFile.Write(Path.Combine(made, OwnerFile), stream =>
            {
                using StreamWriter writer = new(stream, leaveOpen: true);
                writer.Write(new JObject { ["type"] = type, ["key"] = key });
            });
            Directory.Move(made, path);
        }

        return path;
    }

    /// <summary>Gives the folder another name, so that work starts from nothing and nothing is
    /// lost.</summary>
    /// <returns>The new path; null when there was no folder.</returns>
    public string? SetAside(string type, string key)
    {
        string path = PathOf(type, key);
        if (!Directory.Exists(path))
        {
            return null;
        }

        int number = 1;
        string aside;
        do
        {
            aside = string.Create(CultureInfo.InvariantCulture, $"{path}-old-{number++}");
        }
        while (Directory.Exists(aside));
        Directory.Move(path, aside);
        return aside;
    }

    private static string? Owner(string path)
    {
        string file = Path.Combine(path, OwnerFile);
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            return JObject.Parse(File.ReadAllText(file))["key"] is JValue { Value: string key }
                ? key
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
