using System.Security.Cryptography;
using System.Text;
using GanGraph.Engine.Caching;
using GanGraph.Engine.Documents;

namespace GanGraph.Engine.Files;

/// <summary>The scripts that a person lets run, by the hash of their content. They stand in a
/// small file of the person's, outside of every graph: no graph can permit itself anything. Each
/// line is a SHA-256, a blank and the name that the script had.</summary>
/// <param name="file">Full path of the file; null when the person has no place for one: then
/// nothing is permitted.</param>
public sealed class ScriptPermits(string? file)
{
    /// <summary>Those of the person who runs this program.</summary>
    public static ScriptPermits OfThisPerson => new(UsualFile);

    /// <summary>Hashes, hexadecimal, with the names that the scripts had, in the order of
    /// permission.</summary>
    public IReadOnlyList<(string Sha256, string Name)> All
    {
        get
        {
            try
            {
                return file is null || !File.Exists(file) ? []
                    : [.. File.ReadAllLines(file).Where(line => IsHash(line.Split(' ')[0]))
                        .Select(line => line.Split(' ', 2))
                        .Select(parts => (parts[0], parts.Length > 1 ? parts[1] : ""))];
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return []; // what cannot be read permits nothing
            }
        }
    }

    private static string? UsualFile
    {
        get
        {
            string home = Environment.GetFolderPath(
                Environment.SpecialFolder.ApplicationData,
                Environment.SpecialFolderOption.DoNotVerify);
            return home.Length == 0 ? null
                : Path.Combine(home, "gangraph", "permitted-scripts.txt");
        }
    }

    /// <summary>Whether a text is a SHA-256, hexadecimal.</summary>
    public static bool IsHash(string text) =>
        text.Length == 64 && text.All(char.IsAsciiHexDigit);

    /// <summary>Whether a script may run.</summary>
    /// <param name="sha256">Of its content, hexadecimal.</param>
    public bool Has(string sha256) => All.Any(
        permit => permit.Sha256.Equals(sha256, StringComparison.OrdinalIgnoreCase));

    /// <summary>The bytes of a script, if it may run.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="what">What names it, for the message.</param>
    /// <exception cref="GraphException">Nobody has permitted it.</exception>
    public byte[] Read(string path, string what)
    {
        byte[] bytes = File.ReadAllBytes(path);
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return Has(hash) ? bytes
            : throw new GraphException($"{what} is {Refusal(Path.GetFileName(path), hash)}");
    }

    /// <summary>Lets a script run from now on.</summary>
    /// <param name="sha256">Of its content, hexadecimal.</param>
    /// <param name="name">The name that it has, for the person's own list.</param>
    /// <exception cref="GraphException">There is no place for the list.</exception>
    public void Add(string sha256, string name) => Write(
        All.Where(permit => !Is(permit.Sha256, sha256))
            .Append((sha256.ToLowerInvariant(), name.ReplaceLineEndings(" "))));

    /// <summary>Lets a script no longer run.</summary>
    /// <returns>Whether it was permitted.</returns>
    /// <exception cref="GraphException">There is no place for the list.</exception>
    public bool Remove(string sha256)
    {
        bool had = Has(sha256);
        if (had)
        {
            Write(All.Where(permit => !Is(permit.Sha256, sha256)));
        }

        return had;
    }

    /// <summary>What is found, what it means and what to do, for the end of a sentence.</summary>
    internal static string Refusal(string name, string sha256) =>
        $"{Words.Quote(name)}, a script, wanted is one that you permit: it runs as a program does, "
        + $"with all that you may do on this machine. Its SHA-256 is {sha256}. If you trust where "
        + $"it comes from, type: gangraph permit {sha256}";

    private static bool Is(string one, string other) =>
        one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private void Write(IEnumerable<(string Sha256, string Name)> permits)
    {
        string path = file ?? throw new GraphException(
            "There is no folder for settings of this person, wanted one to keep the list of "
            + "permitted scripts in. Set HOME, or APPDATA on Windows.");
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(
            permits.Select(permit => $"{permit.Sha256} {permit.Name}".TrimEnd() + "\n")));
        SafeFile.Write(path, stream => stream.Write(text));
    }
}
