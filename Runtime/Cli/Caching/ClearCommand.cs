using System.CommandLine;
using GanGraph.Engine.Caching.Keeping;

namespace GanGraph.Cli.Caching;

/// <summary>Removes from the cache.</summary>
internal static class ClearCommand
{
    private static readonly Option<bool> Trainings = new("--trainings")
    {
        Description = "Remove trainings too: nothing but training again brings them back",
    };

    private static readonly Option<bool> Old = new("--old")
    {
        Description = "Remove trainings too that were set aside, by --fresh for example",
    };

    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Say what would be removed, and remove nothing",
    };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new("clear", "Remove what can be made again. A training goes only with "
            + "--trainings, or by its whole name or six characters of its key; what a run uses "
            + "stays")
        {
            Trainings, Old, DryRun,
        };
        CacheArguments arguments = new(command);
        command.SetAction(line => (int)Clear(arguments, line));
        return command;
    }

    private static ExitCode Clear(CacheArguments arguments, ParseResult line)
    {
        if (arguments.Folder(line, out string fault) is not CacheFolder cache)
        {
            return arguments.Miss(line, fault);
        }

        IReadOnlyList<CacheEntry> all = cache.Entries();
        HashSet<CacheEntry> chosen = [];
        HashSet<string> named = [];
        foreach (string name in arguments.Names(line))
        {
            IReadOnlyList<CacheEntry> found = CacheArguments.Find(name, all);
            if (found.Count == 0)
            {
                return arguments.Miss(line, CacheText.NoSuch(name, cache));
            }

            chosen.UnionWith(found);
            if (CacheArguments.IsSure(name, found))
            {
                named.Add(found[0].Name);
            }
        }

        bool dry = line.GetValue(DryRun);
        Clearing clearing = new(line.GetValue(Trainings), line.GetValue(Old), named);
        ClearedCache cleared = new(cache, all, dry);
        foreach (CacheEntry entry in all.Where(e => chosen.Count == 0 || chosen.Contains(e)))
        {
            string why = clearing.WhyItStays(entry);
            if (why.Length == 0)
            {
                cleared.Remove(entry);
            }
            else
            {
                cleared.Keep(entry, why, isFault: clearing.IsNamed(entry));
            }
        }

        if (!dry)
        {
            cache.Sweep();
        }

        return arguments.Json(line) ? cleared.WriteJson() : cleared.Write(Console.Out);
    }
}
