namespace GanGraph.Editor.Search;

/// <summary>Where a word stands by which a type of node is found, the best place first.</summary>
internal enum TermKind
{
    /// <summary>It is the whole name.</summary>
    Name,

    /// <summary>It is a word of the name.</summary>
    NameWord,

    /// <summary>People call this very type so.</summary>
    OwnSynonym,

    /// <summary>The first letters of the words of the name.</summary>
    Initials,

    /// <summary>People call a word of the name so.</summary>
    WordSynonym,

    /// <summary>It is a word of the category.</summary>
    Category,

    /// <summary>People call the category so.</summary>
    CategorySynonym,

    /// <summary>It is a value that a setting can have.</summary>
    Choice,

    /// <summary>It is a word of a port's name or type.</summary>
    Port,

    /// <summary>It is a word of a setting's name.</summary>
    Setting,

    /// <summary>It is a word of the summary.</summary>
    Summary,
}
