using GanGraph.Engine;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Files;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing.Parts;

/// <summary>The files that a draft names.</summary>
internal static class AssetPart
{
    /// <summary>Names a file or folder; one that has a name already keeps it.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="path">Where it is: relative to the graph, or in an allowed folder.</param>
    /// <param name="name">Its name; null for one after the file.</param>
    /// <returns>The name.</returns>
    /// <exception cref="RefusedException">It is not there, or not where the graph may look.
    /// </exception>
    public static string AddAsset(this Draft draft, AssetKind kind, string path, string? name)
    {
        AssetResolver assets = new(draft.Document, draft.Options.Roots, new ContentHashes(null));
        AssetPlace place = assets.Find(path, kind);
        if (!place.IsFound)
        {
            throw new RefusedException(place.Code, $"The file is {place.Fault}");
        }

        string portable = assets.Portable(path);
        if (name is null && draft.Document.Assets.FirstOrDefault(
            known => known.Path == portable && known.Kind == kind) is AssetEntry there)
        {
            return there.Name;
        }

        if (name is not null && draft.Find("assets", name) is not null)
        {
            throw new RefusedException(
                RefusalCode.Taken, $"There is an asset {Words.Quote(name)} already. "
                + "Choose another name.");
        }

        if (name is not null && !NodeIds.IsValid(name))
        {
            throw new RefusedException(
                RefusalCode.Name, $"{Words.Quote(name)} cannot be the name of an asset. "
                + "Use letters, digits, - and _.");
        }

        name ??= NodePart.Free(StemOf(portable), free => draft.Find("assets", free) is null);
        draft.Put(
            ["assets", name],
            new JObject { ["kind"] = NameInFile.Of(kind), ["path"] = portable });
        return name;
    }

    /// <summary>Full path of a file or folder, with links followed.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="path">Where it is: relative to the graph, or in an allowed folder.</param>
    /// <exception cref="RefusedException">It lies elsewhere.</exception>
    public static string FileWithin(this Draft draft, string path)
    {
        try
        {
            string real = RealPath.Of(Path.Combine(draft.Document.Folder, path));
            if (draft.Options.Roots.Prepend(draft.Document.Folder)
                .Any(root => RealPath.IsIn(real, RealPath.Of(root))))
            {
                return real;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException
            or ArgumentException or NotSupportedException)
        {
            throw new RefusedException(
                ProblemCode.AssetMissing, $"{Words.Quote(path)} cannot be read: {e.Message} "
                + "Look for a typing error in the path.");
        }

        throw new RefusedException(
            ProblemCode.AssetOutside, $"{Words.Quote(path)} leads out of the graph's folder. "
            + "Put the file beside the graph, or allow its folder with --root.");
    }

    /// <summary>Takes the name of a file away.</summary>
    /// <exception cref="RefusedException">A node reads it, or it is not there.</exception>
    public static void RemoveAsset(this Draft draft, string name)
    {
        if (draft.Find("assets", name) is null)
        {
            throw new RefusedException(
                RefusalCode.Missing, $"There is no asset {Words.Quote(name)}. "
                + Words.Offer(name, [.. draft.Document.Assets.Select(asset => asset.Name)]));
        }

        string value = $"asset:{name}";
        if (draft.Document.Nodes.FirstOrDefault(node => node.Set?.Descendants().Any(token =>
            token is JValue { Value: string text } && text == value) == true) is NodeEntry user)
        {
            throw new RefusedException(
                RefusalCode.Used, $"{user.Id} reads the asset {Words.Quote(name)}. "
                + "Give it another file first.");
        }

        draft.TakeWithHolder("assets", name);
    }

    /// <summary>A name in camel case after that of a file.</summary>
    private static string StemOf(string path)
    {
        string file = path.TrimEnd('/').Split('/')[^1];
        int dot = file.IndexOf('.', StringComparison.Ordinal);
        string[] words = (dot > 0 ? file[..dot] : file)
            .Split([.. file.Where(letter => !char.IsAsciiLetterOrDigit(letter))],
                StringSplitOptions.RemoveEmptyEntries);
        string stem = string.Concat(words.Select((word, i) => i == 0
            ? NameInFile.Of(word)
            : char.ToUpperInvariant(word[0]) + word[1..]));
        return stem.Length is > 0 and <= 60 ? stem : "file";
    }
}
