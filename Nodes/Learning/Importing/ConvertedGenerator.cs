using GanGraph.Media;

namespace GanGraph.Learning.Importing;

/// <summary>Writes generators of other trainers as safetensors with a card: numbers alone, which
/// every program can read without risk.</summary>
public static class ConvertedGenerator
{
    /// <summary>Whether a safetensors file is such a one, by what its card says.</summary>
    public static bool IsOne(string path) => GeneratorSafetensors.IsOne(path);

    /// <summary>Converts a file.</summary>
    /// <param name="source">The file of the model, full path.</param>
    /// <param name="target">The file to write, full path; its card goes beside it. What is there
    /// is replaced.</param>
    /// <param name="licence">Licence of the weights; null where nobody says one.</param>
    /// <param name="withDiscriminator">Takes the discriminator along, where there is one.</param>
    /// <returns>The card.</returns>
    /// <exception cref="ModelException">The model cannot be read, or is none.</exception>
    public static GeneratorCard Write(
        string source, string target, string? licence, bool withDiscriminator)
    {
        using GeneratorFile file = GeneratorFile.Open(source);
        return GeneratorSafetensors.Write(
            file, target, WholeFile.Hash(source), licence, withDiscriminator);
    }
}
