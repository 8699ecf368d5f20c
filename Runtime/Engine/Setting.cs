using System.Globalization;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Curves;

namespace GanGraph.Engine;

/// <summary>A value that a person chooses for a node. Every numeric one is also an optional
/// input for an <see cref="ISignal"/>.</summary>
public abstract class Setting
{
    /// <summary>Name in the graph file, in camel case: that of the property.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>Type of the value.</summary>
    public abstract Type ValueType { get; }

    /// <summary>The value when the file says nothing.</summary>
    public abstract object InitialValue { get; }

    /// <summary>The value in force.</summary>
    public abstract object CurrentValue { get; internal set; }

    /// <summary>The value in force as it is written in a graph file, for messages.</summary>
    public string Written => CurrentValue is Enum choice
        ? NameInFile.Of(choice)
        : Convert.ToString(CurrentValue, CultureInfo.InvariantCulture) ?? "";

    /// <summary>Smallest value allowed, or of each element of a list; null for no bound.</summary>
    public double? Min { get; private protected init; }

    /// <summary>Largest value allowed, or of each element of a list; null for no bound.</summary>
    public double? Max { get; private protected init; }

    /// <summary>Unit in words, such as <c>pixels</c>; empty for none.</summary>
    public string Unit { get; private protected init; } = "";

    /// <summary>Whether it only says how far to go and leaves the way alone, such as the number
    /// of training steps; see <see cref="ArtifactNode"/>.</summary>
    public bool IsTarget { get; private protected init; }

    /// <summary>Whether it has no part in the result, such as how often to show a sample.</summary>
    public bool IsCosmetic { get; private protected init; }

    /// <summary>Whether a signal may drive it.</summary>
    public bool IsNumeric => ValueType == typeof(double) || ValueType == typeof(int);

    /// <summary>The curve over time that the graph gives it, if any.</summary>
    public Curve? Curve { get; internal set; }

    /// <summary>What drives it: the signal wired to it, or else its curve; null when it has the
    /// same value all the time.</summary>
    public ISignal? Signal { get => field ?? Curve; internal set; }
}

/// <summary>A setting of type <typeparamref name="T"/>.</summary>
/// <typeparam name="T">bool, int, long, double, string, an enumeration, or an array of int, long,
/// double or string.</typeparam>
public class Setting<T> : Setting
    where T : notnull
{
    private T _value;

    /// <summary>Declares a setting.</summary>
    /// <param name="initial">The value when the file says nothing.</param>
    /// <param name="min">Smallest value allowed.</param>
    /// <param name="max">Largest value allowed.</param>
    /// <param name="unit">Unit in words.</param>
    /// <param name="target">Only says how far to go, see <see cref="Setting.IsTarget"/>.</param>
    /// <param name="cosmetic">Has no part in the result.</param>
    public Setting(
        T initial,
        double? min = null,
        double? max = null,
        string unit = "",
        bool target = false,
        bool cosmetic = false)
    {
        Initial = initial;
        _value = initial;
        Min = min;
        Max = max;
        Unit = unit;
        IsTarget = target;
        IsCosmetic = cosmetic;
    }

    /// <summary>The value when the file says nothing.</summary>
    public T Initial { get; }

    /// <summary>The value for the whole film.</summary>
    /// <exception cref="GraphException">A signal or a curve drives it, which the node cannot follow
    /// because it needs one value for all frames.</exception>
    public T Value => Signal is null ? _value : throw new GraphException(
        Signal == Curve
            ? $"{Name} has a curve over time, but it has to be the same for all frames. "
                + "Take the curve away and set a number."
            : $"{Name} is driven by a signal, but it has to be the same for all frames. "
                + "Take the wire away and set a number.");

    /// <inheritdoc/>
    public override Type ValueType => typeof(T);

    /// <inheritdoc/>
    public override object InitialValue => Initial;

    /// <inheritdoc/>
    public override object CurrentValue
    {
        get => _value;
        internal set => _value = (T)value;
    }

    /// <summary>One value for each frame of a span: that of the signal or curve, kept within the
    /// range, or the constant one.</summary>
    /// <exception cref="GraphException">The signal gives something that is no number.</exception>
    public T[] At(FrameSpan span)
    {
        T[] values = new T[span.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = At(span.TimeAt(i));
        }

        return values;
    }

    /// <summary>The value at a time: that of the signal or curve, kept within the range, or the
    /// constant one.</summary>
    /// <param name="seconds">Seconds from the start of the film.</param>
    /// <exception cref="GraphException">The signal gives something that is no number.</exception>
    public T At(double seconds) =>
        Signal is null ? _value : FromSignal(Signal.At(seconds), seconds);

    private T FromSignal(double number, double seconds)
    {
        if (double.IsNaN(number))
        {
            throw new GraphException(string.Create(
                CultureInfo.InvariantCulture,
                $"{Name} gets no number from its signal at {seconds} seconds, wanted is one. "
                + $"Choose smaller settings for the node that the signal comes from."));
        }

        double kept = Math.Clamp(number, Min ?? double.MinValue, Max ?? double.MaxValue);
        object value = typeof(T) == typeof(int) ? (int)Math.Round(kept) : kept;
        return (T)Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture);
    }
}
