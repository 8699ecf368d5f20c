using System.Globalization;
using GanGraph.Engine.Caching.Keeping;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Caching;

/// <summary>The folders that nodes keep between runs, one for each type and key. Each holds a
/// file that names its owner by the full key, with a hash of its own; the name of the folder
/// holds the first digits of the key, so that a damaged file of the owner costs nothing.</summary>
/// <param name="folder">Folder of the folders.</param>
internal sealed class ArtifactStore(string folder)
{
    /// <summary>Name of the file that names the owner.</summary>
    public const string OwnerFile = "owner.json";

    /// <summary>Name of the folder of a node.</summary>
    /// <param name="type">Type of the node.</param>
    /// <param name="key">Artifact key of the node.</param>
    public static string NameOf(string type, string key) => $"{type}-{key[..16]}";

    /// <summary>Where the folder of a node lies, whether it is there or not.</summary>
    /// <param name="type">Type of the node.</param>
    /// <param name="key">Artifact key of the node.</param>
    public string PathOf(string type, string key) => PathOf(NameOf(type, key));

    /// <summary>Where a folder of this name lies, whether it is there or not.</summary>
    public string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>Whether the folder is there and belongs to nobody else.</summary>
    public bool Exists(string type, string key)
    {
        string path = PathOf(type, key);
        return Directory.Exists(path) && (OwnerOf(path) ?? key) == key;
    }

    /// <summary>Whether the folder is there, belongs to nobody else and holds something.</summary>
    public bool HoldsWork(string type, string key) => Exists(type, key)
        && Directory.EnumerateFileSystemEntries(PathOf(type, key))
            .Any(path => !ArtifactFacts.IsNote(Path.GetFileName(path)));

    /// <summary>Makes the folder, or finds it. A folder of another owner is set aside.</summary>
    /// <param name="type">Type of the node.</param>
    /// <param name="key">Artifact key of the node.</param>
    /// <param name="say">Told when something was set aside.</param>
    public string Open(string type, string key, Action<string> say)
    {
        string path = PathOf(type, key);
        if (Directory.Exists(path))
        {
            string? owner = OwnerOf(path);
            if (owner is null)
            {
                Repair(path, type, key, say);
            }
            else if (owner != key)
            {
                string? aside = SetAside(type, key);
                say($"{Path.GetFileName(path)} in the cache belongs to something else; it is now "
                    + $"{Path.GetFileName(aside)}.");
            }
        }

        if (!Directory.Exists(path))
        {
            Directory.CreateDirectory(folder);
            string made = Directory.CreateDirectory(Unfinished.NameOf(path)).FullName;
            WriteOwner(made, type, key);
            Directory.Move(made, path);
        }

        return path;
    }

    /// <summary>Deletes the folder of a node whose result lies elsewhere.</summary>
    public void Discard(string type, string key)
    {
        if (Exists(type, key))
        {
            Unfinished.Discard(PathOf(type, key));
        }
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

    /// <summary>The full key that a folder belongs to; null when the file that says so is missing
    /// or damaged.</summary>
    /// <param name="path">Full path of the folder.</param>
    public static string? OwnerOf(string path)
    {
        string file = Path.Combine(path, OwnerFile);
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            JObject owner = JObject.Parse(File.ReadAllText(file));
            return owner["key"] is JValue { Value: string key }
                && owner["check"] is JValue { Value: string check } && check == Check(key)
                ? key
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Repair(string path, string type, string key, Action<string> say)
    {
        string file = Path.Combine(path, OwnerFile);
        string what = "is missing; it was written";
        if (File.Exists(file))
        {
            File.Move(file, file + ".damaged", overwrite: true);
            what = $"is damaged; it was set aside as {OwnerFile}.damaged and written";
        }

        WriteOwner(path, type, key);
        say($"The file that says whose folder {Path.GetFileName(path)} in the cache is {what} anew "
            + "from the name of the folder.");
    }

    private static void WriteOwner(string path, string type, string key) =>
        SafeFile.Write(Path.Combine(path, OwnerFile), stream =>
        {
            using StreamWriter writer = new(stream, leaveOpen: true);
            writer.Write(new JObject
            {
                ["type"] = type,
                ["key"] = key,
                ["check"] = Check(key),
            });
        });

    private static string Check(string key) => new KeyText().Add("owner", key).Hash();
}
