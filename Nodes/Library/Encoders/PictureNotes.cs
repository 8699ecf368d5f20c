using System.Security.Cryptography;
using System.Text;
using GanGraph.Media;

namespace GanGraph.Nodes.Encoders;

/// <summary>What a stopped run has written of numbered pictures: a line for each with its hash,
/// so that a later run trusts only those that are as they were. Each line ends with a check of
/// itself.</summary>
/// <param name="file">Full path of the notes.</param>
/// <param name="mark">Which pictures they are; notes of others are thrown away.</param>
/// <param name="say">Told of what is damaged.</param>
internal sealed class PictureNotes(string file, string mark, Action<string> say)
{
    private string Head => WithCheck("gangraph-pictures/1 " + Hash(mark));

    /// <summary>Goes through pictures in order and keeps the notes of those that are as they
    /// were written. One that has changed is set aside and said.</summary>
    /// <returns>How many are there from the first on.</returns>
    public int Open(IEnumerable<string> paths)
    {
        List<string> good = [];
        foreach ((string path, string line) in paths.Zip(Lines()))
        {
            if (!File.Exists(path))
            {
                break;
            }

            if (line != Note(path))
            {
                say($"{path} has changed since it was written. It was set aside as "
                    + $"{WholeFile.SetAside(path)}; the pictures from there on are made again.");
                break;
            }

            good.Add(line);
        }

        WholeFile.Write(file, part => File.WriteAllText(part, Text(good.Prepend(Head))));
        return good.Count;
    }

    /// <summary>Notes pictures that were just written, the next ones in order.</summary>
    public void Add(IReadOnlyList<string> paths)
    {
        foreach (string? folder in paths.Select(Path.GetDirectoryName).Distinct())
        {
            FolderFlush.Of(folder!);
        }

        File.AppendAllText(file, Text(paths.Select(Note)));
    }

    /// <summary>The notes of a stopped run. A last line that is cut is what a stop may leave;
    /// whatever else does not fit is damage.</summary>
    private string[] Lines()
    {
        if (!File.Exists(file))
        {
            return [];
        }

        string text = File.ReadAllText(file);
        string[] lines = text.Split('\n');
        int whole = lines.TakeWhile(IsWhole).Count();
        if (whole == 0 || whole < lines.Length - 1)
        {
            File.Copy(file, file + ".damaged", overwrite: true);
            say($"The notes of the pictures written so far are damaged in line {whole + 1}. They "
                + $"are kept as {file}.damaged; the pictures from there on are made again.");
        }

        return whole > 0 && lines[0] == Head ? lines[1..whole] : [];
    }

    private static bool IsWhole(string line) =>
        line.Length > 9 && WithCheck(line[..^9]) == line;

    private static string Note(string path) =>
        WithCheck($"{Path.GetFileName(path)} {WholeFile.Hash(path)}");

    private static string WithCheck(string text) => $"{text} {Hash(text)[..8]}";

    private static string Text(IEnumerable<string> lines) =>
        string.Concat(lines.Select(line => line + "\n"));

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
