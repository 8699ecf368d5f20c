using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace GanGraph.Media.Embedding;

/// <summary>The XMP packet that carries a text in a picture, as the property <c>graph</c> of
/// this product's own namespace.</summary>
internal static class XmpPacket
{
    private static readonly XNamespace Own = "https://gangraph.org/ns/1.0/";
    private static readonly XNamespace Meta = "adobe:ns:meta/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    public static byte[] Make(string text)
    {
        XElement graph = new(Own + "graph", PackedText.Pack(text));
        graph.SetAttributeValue(XNamespace.Xml + "space", "preserve");
        XElement description = new(
            Rdf + "Description",
            new XAttribute(Rdf + "about", ""),
            new XAttribute(XNamespace.Xmlns + "gangraph", Own),
            graph);
        XElement root = new(
            Meta + "xmpmeta",
            new XAttribute(XNamespace.Xmlns + "x", Meta),
            new XElement(
                Rdf + "RDF", new XAttribute(XNamespace.Xmlns + "rdf", Rdf), description));
        return Encoding.UTF8.GetBytes(
            "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
            + root.ToString(SaveOptions.DisableFormatting)
            + "\n<?xpacket end=\"w\"?>");
    }

    /// <summary>The text in a packet, or null when it carries none or cannot be read.</summary>
    public static string? Read(byte[] packet)
    {
        XmlReaderSettings careful = new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            ConformanceLevel = ConformanceLevel.Fragment,
        };
        try
        {
            using MemoryStream bytes = new(packet, 0, packet.AsSpan().TrimEnd((byte)0).Length);
            using XmlReader reader = XmlReader.Create(bytes, careful);
            return reader.ReadToFollowing("graph", Own.NamespaceName)
                ? PackedText.Unpack(reader.ReadElementContentAsString())
                : null;
        }
        catch (Exception damage) when (damage is XmlException or FormatException
            or InvalidDataException)
        {
            return null;
        }
    }
}
