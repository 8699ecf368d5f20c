using System.Net;
using System.Net.WebSockets;

namespace GanGraph.Editor.Browser.Tests.Safety;

/// <summary>Pages of others, wrong tokens and names that were made to lead here.</summary>
public sealed class WhoAsksTests(EditorFixture fixture) : IClassFixture<EditorFixture>
{
    private readonly RunningEditor _editor = fixture.Editor;

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("https://127.0.0.1")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("null")]
    public async Task Request_FromAnotherPage_IsRefused(string origin)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await Status("/api/start", ("Origin", origin)));
        await Assert.ThrowsAsync<WebSocketException>(
            () => Talk.Open(_editor.Port, ("Origin", origin)));

        await _editor.AssertGoesOn();
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task Request_FromAnotherSiteWithoutOrigin_IsRefused(string site)
    {
        Assert.Equal(
            HttpStatusCode.Forbidden, await Status("/api/start", ("Sec-Fetch-Site", site)));

        await _editor.AssertGoesOn();
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example:4747")]
    [InlineData("192.168.0.1")]
    [InlineData("0.0.0.0")]
    public async Task Request_ToANameThatWasMadeToLeadHere_IsRefused(string host)
    {
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await Status("/", ("Host", host)));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await Status("/api/start", ("Host", host)));
        await Assert.ThrowsAsync<WebSocketException>(() => Talk.Open(_editor.Port, ("Host", host)));

        await _editor.AssertGoesOn();
    }

    [Theory]
    [InlineData("localhost:9000")] // the port of a tunnel
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:4747")]
    public async Task Request_ToThisMachine_IsAnswered(string host) =>
        Assert.Equal(HttpStatusCode.OK, await Status("/api/start", ("Host", host)));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a-token-that-the-tests-know-012345678")]
    [InlineData("a-token-that-the-tests-know-01234567890")]
    public async Task Request_WithAWrongToken_IsRefused(string token)
    {
        foreach (string path in new[] { "/api/start", "/api/catalogue", "/api/files" })
        {
            using HttpRequestMessage request = new(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("X-GanGraph-Token", token);
            using HttpResponseMessage answer = await _editor.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }

        using Talk talk = await Talk.Open(_editor.Port);
        await talk.Send(new { hello = new { token, client = "x" } });
        Assert.Equal("token.wrong", (string?)(await talk.Next("error"))["error"]!["code"]);
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await talk.UntilClosed());

        await _editor.AssertGoesOn();
    }

    [Fact]
    public async Task Page_ThatDoesNotSayHello_IsNotLetIn()
    {
        using Talk talk = await Talk.Open(_editor.Port);
        await talk.Send(new { seq = 1, @do = "undo" });

        Assert.Equal("message.hello", (string?)(await talk.Next("error"))["error"]!["code"]);
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await talk.UntilClosed());
        await _editor.AssertGoesOn();
    }

    [Fact]
    public async Task Cookie_GotForTheToken_OpensAndIsHiddenFromScripts()
    {
        using HttpResponseMessage entered = await _editor.Post("/api/enter", new StringContent(""));
        string cookie = Assert.Single(entered.Headers.GetValues("Set-Cookie"));

        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(RunningEditor.Secret, cookie);
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/start");
        request.Headers.Add("Cookie", cookie.Split(';')[0]);
        using HttpResponseMessage answer = await _editor.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Answers_TellTheBrowserToLetNothingElseIn()
    {
        using HttpResponseMessage answer = await _editor.Http.GetAsync("/");

        string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("script-src 'self';", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe-eval", policy);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private async Task<HttpStatusCode> Status(string path, (string Name, string Value) header)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.Add("X-GanGraph-Token", RunningEditor.Secret);
        request.Headers.Remove(header.Name);
        Assert.True(request.Headers.TryAddWithoutValidation(header.Name, header.Value));
        using HttpResponseMessage answer = await _editor.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
