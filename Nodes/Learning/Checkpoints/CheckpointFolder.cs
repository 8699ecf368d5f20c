using System.Globalization;

namespace GanGraph.Learning.Checkpoints;

/// <summary>The checkpoints of one training, named by their steps.</summary>
/// <param name="folder">Full path; it need not exist.</param>
public sealed class CheckpointFolder(string folder)
{
    private const int Kept = 2;

    /// <summary>The file of a step, whether or not it is there.</summary>
    public string PathOf(long steps) => Path.Combine(
        folder, string.Create(CultureInfo.InvariantCulture, $"step-{steps:D8}.safetensors"));

    /// <summary>Steps of all checkpoints, the latest first.</summary>
    public IReadOnlyList<long> Steps() => !Directory.Exists(folder) ? [] :
    [
        .. Directory.GetFiles(folder, "step-*.safetensors")
            .Select(path => Path.GetFileNameWithoutExtension(path)[5..])
            .Where(text => text.All(char.IsAsciiDigit))
            .Select(text => long.Parse(text, CultureInfo.InvariantCulture))
            .OrderDescending(),
    ];

    /// <summary>Opens the latest whole checkpoint that is not beyond a step. Damaged ones are
    /// set aside under another name.</summary>
    /// <param name="target">The step not to go beyond.</param>
    /// <param name="say">Told of every damaged one.</param>
    /// <returns>The model, or null when there is none; the caller disposes it.</returns>
    public ModelFile? OpenLatest(long target, Action<string> say)
    {
        foreach (long steps in Steps().Where(steps => steps <= target))
        {
            string path = PathOf(steps);
            try
            {
                ModelFile file = ModelFile.Open(path, needsCard: true);
                if (file.Card.Steps == steps && file.Card.Kind == ModelKind.Checkpoint)
                {
                    return file;
                }

                file.Dispose();
                SetAside(path, $"{path} is not the checkpoint of step {steps}.", say);
            }
            catch (ModelException fault)
            {
                SetAside(path, fault.Message, say);
            }
        }

        return null;
    }

    /// <summary>Deletes old checkpoints: of those up to <paramref name="steps"/> the latest two
    /// stay, and all later ones. Cards that a killed run left without their file go too.
    /// </summary>
    public void Prune(long steps)
    {
        foreach (long old in Steps().Where(found => found <= steps).Skip(Kept))
        {
            File.Delete(ModelFile.CardPath(PathOf(old)));
            File.Delete(PathOf(old));
        }

        foreach (string card in Directory.GetFiles(folder, "step-*.json")
            .Where(card => !File.Exists(Path.ChangeExtension(card, ".safetensors"))))
        {
            File.Delete(card);
        }
    }

    private static void SetAside(string path, string why, Action<string> say)
    {
        say($"{why} It was set aside as {ModelFile.SetAside(path)}. The one before is used, or "
            + "none when it was the first.");
    }
}
