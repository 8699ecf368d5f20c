using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using GanGraph.Cli.Caching;

namespace GanGraph.Cli.Commands;

/// <summary>What <c>edit</c> understands.</summary>
internal sealed class EditArguments
{
    /// <summary>The option that wants the browser where there is a window too.</summary>
    public const string BrowserName = "--browser";

    private readonly Argument<string?> _graph = new("graph")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "The graph; a name that is not there yet begins a new one. Without it the "
            + "editor offers pieces to start from",
    };

    private readonly Option<int?> _port = new("--port")
    {
        HelpName = "n",
        Description = "The port to listen on, 1 to 65535; 4747 or any free one if you do not say",
        CustomParser = ReadPort,
    };

    private readonly Option<bool> _noOpen = new("--no-open")
    {
        Description = "Print the address and open no browser",
    };

    private readonly Option<bool> _browser = new(BrowserName)
    {
        Description = "On Windows: open the browser and not the window",
    };

    private readonly Option<string[]> _roots = new("--root")
    {
        HelpName = "folder",
        Description = "A further folder in which files may be chosen; may stand several times",
    };

    private readonly Option<string> _out = new("--out")
    {
        HelpName = "folder",
        Description = "Where films and pictures go; out/<name of the graph> otherwise",
    };

    private readonly Option<string> _device = new("--device")
    {
        HelpName = "auto|cpu|cuda[:n]",
        Description = "What to compute on; auto takes CUDA where there is any",
        DefaultValueFactory = _ => "auto",
    };

    private readonly Option<string> _cache = new("--cache")
    {
        HelpName = "folder",
        Description = "Where results are kept between runs; .gangraph beside the graph otherwise",
    };

    private readonly Option<string> _client = new("--client")
    {
        HelpName = "folder",
        Description = "The folder with the page of the editor, while you work on it",
        Hidden = true,
    };

    private readonly CacheSize _cacheSize;

    /// <summary>Adds them to a command.</summary>
    public EditArguments(Command command)
    {
        _device.Validators.Add(RunArguments.CheckDevice);
        _graph.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.StartsWith('-')))
            {
                result.AddError($"There is no option {result.Tokens[0].Value}. gangraph edit "
                    + "--help lists those there are.");
            }
        });
        command.Arguments.Add(_graph);
        command.Options.Add(_port);
        command.Options.Add(_noOpen);
        command.Options.Add(_browser);
        command.Options.Add(_roots);
        command.Options.Add(_out);
        command.Options.Add(_device);
        command.Options.Add(_cache);
        command.Options.Add(_client);
        _cacheSize = new CacheSize(command);
    }

    /// <summary>What a command line asks for.</summary>
    public EditRequest Read(ParseResult line) => new()
    {
        Graph = line.GetValue(_graph),
        Port = line.GetValue(_port),
        Opens = !line.GetValue(_noOpen),
        Roots = [.. (line.GetValue(_roots) ?? []).Select(Path.GetFullPath)],
        Out = line.GetValue(_out),
        Cache = line.GetValue(_cache),
        CacheBytes = _cacheSize.Of(line),
        Device = line.GetValue(_device)!,
        Client = line.GetValue(_client),
    };

    private static int? ReadPort(ArgumentResult result)
    {
        string text = result.Tokens.Single().Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port)
            && port is >= 1 and <= 65535)
        {
            return port;
        }

        result.AddError($"--port is {text}. Choose a number from 1 to 65535, or leave it out.");
        return null;
    }
}
