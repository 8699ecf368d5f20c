using GanGraph.Engine.Caching;
using GanGraph.Engine.Documents;

namespace GanGraph.Engine.Files;

/// <summary>Places what a graph writes under one folder and nowhere else.</summary>
/// <param name="folder">The output folder.</param>
public sealed class OutputResolver(string folder)
{
    private const string Prefix = "out:";

    private readonly HashSet<string> _swept = [];

    private static readonly string[] Reserved =
    [
        "con", "prn", "aux", "nul",
        .. Enumerable.Range(1, 9).SelectMany(i => new[] { $"com{i}", $"lpt{i}" }),
    ];

    /// <summary>Full path of what a setting names; the folder it lies in is made, and swept of
    /// what killed runs left unfinished.</summary>
    /// <exception cref="GraphException">The path leads out of the output folder or cannot be a
    /// file name everywhere.</exception>
    public string Resolve(OutputSetting output)
    {
        if (Fault(output.Value) is string fault)
        {
            throw new GraphException($"{output.Name} is {fault}");
        }

        try
        {
            Directory.CreateDirectory(folder);
            string root = RealPath.Of(folder);
            string real = RealPath.Of(Path.Combine(root, Relative(output.Value)));
            if (!RealPath.IsIn(real, root))
            {
                throw new GraphException(
                    $"{output.Name} is {Words.Quote(output.Value)}, where a link leads out of the "
                    + "output folder. Remove the link or choose another name.");
            }

            Sweep(Directory.CreateDirectory(Path.GetDirectoryName(real)!).FullName);
            return real;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GraphException(
                $"{output.Name} is {Words.Quote(output.Value)}, which cannot be written: "
                + FileFault.Words(e), e);
        }
    }

    private void Sweep(string place)
    {
        lock (_swept)
        {
            if (_swept.Add(place))
            {
                Unfinished.Sweep(place);
            }
        }
    }

    /// <summary>The path below the output folder, without its prefix, with forward slashes.
    /// </summary>
    internal static string Relative(string value) =>
        (value.StartsWith(Prefix, StringComparison.Ordinal) ? value[Prefix.Length..] : value)
        .Replace('\\', '/');

    /// <summary>What is wrong with the value of a setting; null when nothing is.</summary>
    internal static string? Fault(string value)
    {
        string[] parts = Relative(value).Split('/');
        string quoted = Words.Quote(value);
        if (parts.Any(part => part is ".." or "." or "") || parts[0].Contains(':'))
        {
            return $"{quoted}, not a path below the output folder. "
                + "Write a name such as \"out:film.mp4\".";
        }

        string? odd = parts.FirstOrDefault(part =>
            part.Any(c => c < ' ' || "<>:\"|?*".Contains(c)) || part[^1] is '.' or ' '
            || Reserved.Contains(part.Split('.')[0].TrimEnd().ToLowerInvariant()));
        return odd is null
            ? null
            : $"{quoted}, but {Words.Quote(odd)} cannot be a file name everywhere. "
                + "Use letters, digits, - and _.";
    }
}
