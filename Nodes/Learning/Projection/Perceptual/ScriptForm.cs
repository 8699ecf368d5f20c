using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace GanGraph.Learning.Projection.Perceptual;

/// <summary>How a script wants to be called, read from its text; nothing in it is run.</summary>
/// <param name="Method">The method that gives features.</param>
/// <param name="Switches">What it takes behind the pictures, each on or off, in order.</param>
internal sealed partial record ScriptForm(string Method, IReadOnlyList<bool> Switches)
{
    private const string Lpips = "return_lpips";
    private const int MostBytes = 16 << 20;

    /// <summary>Reads it: <c>features(pictures)</c>, or a forward with <c>return_lpips</c> as the
    /// one that comes with StyleGAN2 has it, or a forward that takes pictures alone.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="where">Its path, for messages.</param>
    /// <exception cref="ModelException">It is no script, or wants more.</exception>
    public static ScriptForm Of(byte[] file, string where)
    {
        string text;
        try
        {
            using MemoryStream stream = new(file, writable: false);
            using ZipArchive zip = new(stream);
            text = TextOf(zip);
        }
        catch (InvalidDataException fault)
        {
            throw None(where, fault);
        }

        if (text.Length == 0)
        {
            throw None(where, new InvalidDataException("There is no code in it."));
        }

        if (Arguments(text, "features") is [_])
        {
            return new("features", []);
        }

        (string Name, string Type)[] all = Arguments(text, "forward") ?? throw new ModelException(
            $"{where} has no forward and no features, wanted a network that takes pictures. Save "
            + "one with torch.jit.script or torch.jit.trace.");
        (string Name, string Type) other = all.Skip(1).FirstOrDefault(one => one.Type != "bool");
        if (all.Length == 0 || other.Name is not null
            || (all.Length > 1 && all.All(one => one.Name != Lpips)))
        {
            string names = string.Join(", ", all.Select(one => one.Name));
            throw new ModelException(
                $"{where} wants ({names}), wanted a network that takes pictures alone, or one with "
                + $"{Lpips}. Wrap it in one whose forward takes pictures and gives features.");
        }

        return new("forward", [.. all.Skip(1).Select(one => one.Name == Lpips)]);
    }

    private static ModelException None(string where, Exception fault) => new(
        $"{where} is no TorchScript, wanted a network that was saved with torch.jit.save. Save it "
        + "so; weights alone are not enough.",
        fault);

    /// <summary>The text of the outermost class; empty when there is none.</summary>
    private static string TextOf(ZipArchive zip)
    {
        ZipArchiveEntry? data = zip.Entries.FirstOrDefault(
            entry => entry.FullName.Split('/') is [_, "data.pkl"]);
        if (data is null || Root().Match(Read(data)) is not { Success: true } root)
        {
            return "";
        }

        string path = $"code/{root.Groups[1].Value.Replace('.', '/')}.py";
        ZipArchiveEntry? code = zip.Entries.FirstOrDefault(
            entry => entry.FullName.EndsWith($"/{path}", StringComparison.Ordinal));
        string[] classes = code is null ? []
            : Read(code).Split("\nclass ", StringSplitOptions.None);
        return classes.FirstOrDefault(
            one => one.StartsWith($"{root.Groups[2].Value}(", StringComparison.Ordinal)
                || one.StartsWith($"class {root.Groups[2].Value}(", StringComparison.Ordinal))
            ?? "";
    }

    private static string Read(ZipArchiveEntry entry)
    {
        if (entry.Length > MostBytes)
        {
            throw new InvalidDataException($"{entry.FullName} is too large.");
        }

        using StreamReader reader = new(entry.Open(), Encoding.Latin1);
        return reader.ReadToEnd();
    }

    /// <summary>Names and types of what a method takes, without itself; null when there is no such
    /// method.</summary>
    private static (string Name, string Type)[]? Arguments(string text, string method)
    {
        Match found = Regex.Match(
            text, $@"\n  def {method}\((.*?)\) ->", RegexOptions.Singleline,
            TimeSpan.FromSeconds(1));
        return !found.Success ? null
            : [.. Argument().Matches(found.Groups[1].Value).Skip(1)
                .Select(one => (one.Groups[1].Value, one.Groups[2].Value))];
    }

    [GeneratedRegex(@"^\x80.c(__torch__[\w.]*)\n(\w+)\n")]
    private static partial Regex Root();

    [GeneratedRegex(@"(?:^|,)\s*(\w+)\s*:\s*([\w.]+)")]
    private static partial Regex Argument();
}
