using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Files;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Binding;

/// <summary>Checks the files that the nodes of a graph will read and write.</summary>
internal sealed class FileChecks(
    AssetResolver assets, BindingOptions options, ProblemList problems)
{
    private readonly Dictionary<string, string> _writers = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _compared = new(StringComparer.Ordinal);

    /// <summary>Checks the files of one node; of one that does not run, none.</summary>
    public void Check(MadeNode node)
    {
        if (node.Bound.Mode != NodeMode.Run)
        {
            return;
        }

        foreach (Setting setting in node.Bound.Ports.Settings.Values)
        {
            JToken at = node.Entry.Set?[setting.Name] ?? node.Entry.Key;
            string where = $"{node.Bound.Id}.{setting.Name}";
            if (setting is AssetSetting asset)
            {
                CheckAsset(asset, at, where);
            }
            else if (setting is OutputSetting output)
            {
                CheckOutput(output, at, where);
            }
        }
    }

    private void CheckAsset(AssetSetting asset, JToken at, string where)
    {
        if (!asset.IsSet)
        {
            if (!asset.Optional)
            {
                problems.Error(
                    ProblemCode.AssetUnset, at, $"{where} names no file. Set it to the path of a "
                    + $"{NameInFile.Of(asset.Kind)}, relative to the graph.");
            }

            return;
        }

        AssetPlace place = assets.Find(asset.Value, asset.Kind);
        asset.Found = place.IsFound ? place.Path : null;
        if (!place.IsFound)
        {
            problems.Error(place.Code, at, $"{where} is {place.Fault}");
        }
        else if (asset.Kind == AssetKind.Script)
        {
            CheckScript(place.Path, at, where);
        }
        else if (assets.Entry(asset.Value) is AssetEntry entry && entry.Sha256 is string wanted
            && _compared.Add(entry.Name))
        {
            Compare(entry, wanted, place.Path);
        }
    }

    private void CheckScript(string path, JToken at, string where)
    {
        try
        {
            string hash = options.Hashes.Of(path);
            if (!options.Permits.Has(hash))
            {
                problems.Error(
                    ProblemCode.ScriptRefused, at,
                    $"{where} is {ScriptPermits.Refusal(Path.GetFileName(path), hash)}");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Error(
                ProblemCode.AssetMissing, at,
                $"{where} cannot be read: {e.Message} Look at its rights.");
        }
    }

    private void Compare(AssetEntry entry, string wanted, string path)
    {
        JToken at = entry.Json["sha256"]!;
        try
        {
            string found = options.Hashes.Of(path);
            if (!found.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            {
                problems.Error(
                    ProblemCode.AssetMoved, at, $"assets.{entry.Name}: "
                    + $"{Words.Quote(entry.Path)} has the SHA-256 {found}, the graph was made with "
                    + $"{wanted}. Put that file back, or write the new hash.");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Error(
                ProblemCode.AssetMissing, at, $"assets.{entry.Name}: {Words.Quote(entry.Path)} "
                + $"cannot be read: {e.Message} Look at its rights.");
        }
    }

    private void CheckOutput(OutputSetting output, JToken at, string where)
    {
        if (OutputResolver.Fault(output.Value) is string fault)
        {
            problems.Error(ProblemCode.OutputOutside, at, $"{where} is {fault}");
        }
        else if (!_writers.TryAdd(OutputResolver.Relative(output.Value), where))
        {
            problems.Error(
                ProblemCode.OutputTwice, at, $"{where} is {Words.Quote(output.Value)}, which "
                + $"{_writers[OutputResolver.Relative(output.Value)]} writes too. "
                + "Give one of them another name.");
        }
    }
}
