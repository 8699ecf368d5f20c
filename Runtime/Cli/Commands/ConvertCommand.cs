using System.CommandLine;
using GanGraph.Cli.Showing;
using GanGraph.Learning.Checkpoints;
using GanGraph.Learning.Importing;

namespace GanGraph.Cli.Commands;

/// <summary>Writes a model of another trainer as safetensors with a card.</summary>
internal static class ConvertCommand
{
    private const string Ending = ".safetensors";

    private static readonly Argument<string> Source = new("model.pkl")
    {
        Description = "A network pickle of StyleGAN2, StyleGAN3 or progressive GAN",
    };

    private static readonly Argument<string> Target = new("model.safetensors")
    {
        Description = "The file to write; its card, a .json, goes beside it",
    };

    private static readonly Option<string> Licence = new("--licence")
    {
        HelpName = "text",
        Description = "Licence of the weights, for the card",
    };

    private static readonly Option<bool> WithDiscriminator = new("--with-discriminator")
    {
        Description = "Take the discriminator along",
    };

    private static readonly Option<bool> Force = new("--force")
    {
        Description = "Replace files of that name",
    };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new(
            "convert", "Write a network pickle as safetensors with a card; nothing in it is run")
        {
            Source, Target, Licence, WithDiscriminator, Force,
        };
        command.SetAction(line => (int)Convert(line));
        return command;
    }

    private static ExitCode Convert(ParseResult line)
    {
        string source = line.GetValue(Source)!;
        string target = Path.GetFullPath(line.GetValue(Target)!);
        if (!File.Exists(source))
        {
            Console.Error.WriteLine($"gangraph: {source} "
                + (Directory.Exists(source) ? "is a folder" : "is not there") + ". Name a model.");
            return ExitCode.Missing;
        }

        if (!target.EndsWith(Ending, StringComparison.OrdinalIgnoreCase))
        {
            Console.Error.WriteLine(
                $"gangraph: {Words.Place(target)} does not end in {Ending}, wanted is that. Name "
                + "the file so.");
            return ExitCode.Usage;
        }

        string? there = new[] { target, ModelFile.CardPath(target) }.FirstOrDefault(Path.Exists);
        if (there is not null && (!line.GetValue(Force) || Directory.Exists(there)))
        {
            Console.Error.WriteLine(
                $"gangraph: {Words.Place(there)} is there already. Choose another name, or say "
                + "--force to replace it.");
            return ExitCode.Failed;
        }

        GeneratorCard card = ConvertedGenerator.Write(
            Path.GetFullPath(source), target, line.GetValue(Licence),
            line.GetValue(WithDiscriminator));
        Console.WriteLine(
            $"{Words.Place(target)} holds a {card.Options.Title}, "
            + $"{Words.Size(new FileInfo(target).Length)}; its card is "
            + $"{Words.Place(ModelFile.CardPath(target))}.");
        return ExitCode.Done;
    }
}
