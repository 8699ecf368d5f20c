using System.CommandLine;
using GanGraph.Cli.Showing;
using GanGraph.Engine.Caching.Keeping;

namespace GanGraph.Cli.Caching;

/// <summary>Shows what the cache holds; its own command removes from it.</summary>
internal static class CacheCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = Listing(new Command("cache", "List what is kept between runs and what it "
            + "has cost, or remove from it"));
        command.Subcommands.Add(Listing(new Command("list", "List what is kept between runs")));
        command.Subcommands.Add(ClearCommand.Make());
        return command;
    }

    private static Command Listing(Command command)
    {
        CacheArguments arguments = new(command);
        command.SetAction(line => (int)Show(arguments, line));
        return command;
    }

    private static ExitCode Show(CacheArguments arguments, ParseResult line)
    {
        if (arguments.Folder(line, out string fault) is not CacheFolder cache)
        {
            return arguments.Miss(line, fault);
        }

        IReadOnlyList<CacheEntry> all = cache.Entries();
        IReadOnlyList<string> names = arguments.Names(line);
        foreach (string name in names.Where(name => CacheArguments.Find(name, all).Count == 0))
        {
            return arguments.Miss(line, CacheText.NoSuch(name, cache));
        }

        IReadOnlyList<CacheEntry> shown = names.Count == 0
            ? all
            : [.. names.SelectMany(name => CacheArguments.Find(name, all)).Distinct()];
        shown = [.. shown.OrderByDescending(entry => entry.Bytes)
            .ThenBy(entry => entry.Name, StringComparer.Ordinal)];
        if (arguments.Json(line))
        {
            CacheJson.Write(cache, all, shown);
            JsonLine.WriteResult(new RunEnd(ExitCode.Done, null, null, 0, []));
        }
        else
        {
            CacheTable.Write(cache, all, shown, Console.Out);
        }

        return ExitCode.Done;
    }
}
