namespace GanGraph.Editor.Desktop.Running.Sheets;

/// <summary>What a click on a tile of a contact sheet does. All but <see cref="Look"/> are written
/// into the graph.</summary>
public enum SheetAct
{
    /// <summary>Picks the candidate, or drops it from the picks.</summary>
    Pick,

    /// <summary>Goes to the frame.</summary>
    Look,

    /// <summary>Locks the key, or frees it.</summary>
    Lock,

    /// <summary>Gives the key another seed.</summary>
    Reroll,

    /// <summary>Counts the keys in the order of the film.</summary>
    Order,

    /// <summary>Adds the picture to the keys.</summary>
    Take,
}
