using System.CommandLine;
using System.CommandLine.Parsing;
using GanGraph.Engine.Caching.Keeping;

namespace GanGraph.Cli.Caching;

/// <summary>How much the cache may hold: what the command line says, else what the environment
/// says, else 20 GB.</summary>
internal sealed class CacheSize
{
    private const string Variable = "GANGRAPH_CACHE_SIZE";
    private const string Unlimited = "unlimited";
    private const long Usual = 20_000_000_000;

    private readonly Option<string> _size = new("--cache-size")
    {
        HelpName = "size",
        Description = "What the cache may hold, such as 500MB, 20GB or unlimited; what is quickest "
            + "made again for its size goes first, trainings never. 20GB, or what "
            + $"{Variable} says, unless you say otherwise",
    };

    /// <summary>Adds the option to a command.</summary>
    public CacheSize(Command command)
    {
        _size.Validators.Add(result => Check(
            "--cache-size", result.Tokens.SingleOrDefault()?.Value, result));
        command.Options.Add(_size);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_size) is null)
            {
                CheckEnvironment(result);
            }
        });
    }

    /// <summary>Bytes that the environment allows, or that are usual; null for no limit.
    /// </summary>
    public static long? Everywhere =>
        Read(Environment.GetEnvironmentVariable(Variable), out long? bytes) ? bytes : Usual;

    /// <summary>Refuses an environment that makes no sense.</summary>
    public static void CheckEnvironment(SymbolResult result) =>
        Check(Variable, Environment.GetEnvironmentVariable(Variable), result);

    /// <summary>Bytes that the cache may hold in this run; null for no limit.</summary>
    public long? Of(ParseResult line) =>
        Read(line.GetValue(_size), out long? bytes) ? bytes : Everywhere;

    private static void Check(string name, string? text, SymbolResult result)
    {
        if (!string.IsNullOrEmpty(text) && !Read(text, out _))
        {
            result.AddError($"{name} is {text}. Write a number and a unit, such as 20GB or 500MB, "
                + $"or {Unlimited}.");
        }
    }

    private static bool Read(string? text, out long? bytes)
    {
        bool isSize = ByteSize.TryParse(text ?? "", out long size);
        bytes = isSize ? size : null;
        return isSize || text == Unlimited;
    }
}
