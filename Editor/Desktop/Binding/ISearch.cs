using System.ComponentModel;

namespace GanGraph.Editor.Desktop.Binding;

/// <summary>A search as its panel uses it, whatever is searched.</summary>
public interface ISearch : INotifyPropertyChanged
{
    /// <summary>Whether it is open.</summary>
    bool IsOpen { get; set; }

    /// <summary>Chooses an entry further down, or up.</summary>
    /// <param name="by">How many further down.</param>
    void Step(int by);

    /// <summary>Takes the chosen one.</summary>
    void Pick();
}
