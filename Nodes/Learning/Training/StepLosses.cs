using System.Globalization;

namespace GanGraph.Learning.Training;

/// <summary>Means over the steps since the losses were last read.</summary>
/// <param name="Real">Loss of the discriminator on real pictures.</param>
/// <param name="Fake">Loss of the discriminator on drawn pictures.</param>
/// <param name="Generator">Loss of the generator.</param>
/// <param name="Penalty">Gradient penalty; 0 when there is none.</param>
/// <param name="RealVerdict">Mean verdict on real pictures, before the sigmoid.</param>
/// <param name="FakeVerdict">Mean verdict on drawn pictures, before the sigmoid.</param>
public sealed record StepLosses(
    double Real,
    double Fake,
    double Generator,
    double Penalty,
    double RealVerdict,
    double FakeVerdict)
{
    /// <summary>Whether every one is a number.</summary>
    public bool AreFinite => Named.Values.All(double.IsFinite);

    /// <summary>Each with the name it has in logs and plots.</summary>
    public IReadOnlyDictionary<string, double> Named => new Dictionary<string, double>
    {
        ["real"] = Real,
        ["fake"] = Fake,
        ["generator"] = Generator,
        ["penalty"] = Penalty,
        ["realVerdict"] = RealVerdict,
        ["fakeVerdict"] = FakeVerdict,
    };

    /// <summary>The losses in a few words, to stand beside a progress bar.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"real {Real:0.000} fake {Fake:0.000} generator {Generator:0.000}");
}
