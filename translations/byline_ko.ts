<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>ArticlePage</name>
    <message>
        <source>View original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked page: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n outlets</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 newsletter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get new articles by mail, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outlet sends the mail. Your address goes to this outlet only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read more — %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Following</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open Link</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes a number from 1 on, and “%2” is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An id is a number from 1 on, and “%1” is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes a date such as 2026-05-31, and “%2” is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes one value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown option %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is one word too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byline --help lists the commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) is subscribed to already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2): subscribed. New articles: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finds the feed behind the address of a site or a feed and subscribes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address of a site, an article or a feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>into this folder; A/B is folder B in folder A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take this one of the feeds that are found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only list the feeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outlets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lists authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only those who write there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks removed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bookmarks articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>into this folder of bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with this tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with this note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removes bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lists bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BAD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byline: something is wrong with the library; byline doctor --repair mends what it can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checks the library and the installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mend what can be mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extracts the article from a page and stores nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page; - is standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page&apos;s address, for relative addresses in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You follow %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You no longer follow %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id, address or part of the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows an author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer follows an author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more: --limit N shows more, --offset-id %1 goes on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lists articles, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only from this outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only by this author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only unread ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only bookmarked ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only saved ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only with this tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only published then or later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most so many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go on after this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported: %1 · subscribed before: %2 · skipped: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subscribes to everything in an OPML file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the OPML file; - is standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes all subscriptions to an OPML file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file; - is standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No outlets yet: byline add URL subscribes to one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lists outlets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parses a feed file and stores nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the feed; - is standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the feed&apos;s address, for relative addresses in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marks articles as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marks articles as unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due yet; --force fetches all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlets: %1 · updated: %2 · unchanged: %3 · failed: %4 · new articles: %5 · changed articles: %6 · %7 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What had arrived was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fetches the outlets that are due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only these; id, address or part of the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also those that are not due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: unsubscribed. Bookmarked and saved articles kept: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsubscribes; bookmarked and saved articles stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing picture: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies removed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps a complete offline copy: the text and every picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an article, or the address of any page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removes offline copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>searches the text of all articles: words, &quot;phrases&quot;, -word, author: outlet: tag: before: after: is:unread is:bookmarked is:saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what to look for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most so many (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shows one article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print just its text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print just its HTML, as the source gave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use the library in this folder (also: BYLINE_DATA_DIR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print one JSON document and nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show this help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a command the window opens. Each command explains itself with --help.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The server does not give this to us (%1). Open it in the browser to see whether it wants a sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not find it (%1). Check the address, or try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says that it is gone for good (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has trouble of its own (%1). Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused (%1). Check the address, or try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What had arrived is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a web address. An address looks like example.com or https://example.com/feed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the connection and the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not secure, so nothing was fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends us from one address to the next without end. Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends us to an address that is not safe to follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is larger than anything a reader should load, so it was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks us to wait. It will be tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No feed was found there. Try the address of the outlet&apos;s front page, or of the feed itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is there is not a feed. Try the address of the outlet&apos;s front page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not OPML. Export your subscriptions from the other reader as OPML and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article could be found in this page. Open it in the browser instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read. It may be a folder, or you may lack the permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written. Choose another place, or check the permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library was made by a newer Byline (version %1 of its form). Nothing was touched. Update Byline, or use another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library file is damaged or is not a library. Run “byline doctor --repair”, or bring back a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the library. Close it and try again; nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library cannot be opened or written. Check the folder and its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. What you had is still there; free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such thing in the library or at this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several match. Say which one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part that shows web content could not be loaded. Install Byline again completely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search cannot be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not possible here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>byline::Actions</name>
    <message>
        <source>Add outlet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop refreshing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next unread article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous unread article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll on, then the next unread article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as read or unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the original in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the article&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the list as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full text from the outlet&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sans-serif text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import outlets (OPML)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export outlets (OPML)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested outlets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Byline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>byline::AddOutletDialog</name>
    <message>
        <source>Add outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the site, an article or a feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for feeds…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribing…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>byline::ArticleCommands</name>
    <message>
        <source>Mark as unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarked: it stays, whatever happens to its outlet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offline copy was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping “%1” offline…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept offline: complete, without pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept offline: complete, 1 picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept offline: complete, %1 pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept offline in part: missing pictures: %1. Ctrl+S tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept offline: text only, its pictures could not be fetched. Ctrl+S tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be kept of this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 article marked as read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 articles marked as read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You follow %1 now, wherever they write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You no longer follow %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>byline::ArticlePane</name>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 article found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 articles found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found. Fewer words find more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing unread here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bookmarks yet. B sets one on the article you are reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing kept offline yet. Ctrl+S keeps an article with all its pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No articles here yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>byline::ArticleSpeech</name>
    <message>
        <source>unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bookmarked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept offline in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed by the outlet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>byline::EmptyPage</name>
    <message>
        <source>No article is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an article to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N next unread · Space reads on · ? shows all keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>byline::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>byline::MainWindow</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when Byline is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 outside request held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 outside requests held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 writers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing unread is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size: %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Byline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A news reader for the desktop that puts the writer&apos;s name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>byline::OutletCommands</name>
    <message>
        <source>%1 was subscribed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribed to %1: 1 article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribed to %1: %2 articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byline is working offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 new article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refreshing — %1/%2 outlets, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refreshing was stopped. What had arrived is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 outlets could not be refreshed; each is marked with “!” and says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 new article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import outlets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OPML files (*.opml *.xml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 outlet imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 outlets imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already there: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export outlets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OPML files (*.opml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 outlet exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 outlets exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsubscribed from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarked and kept articles stay: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>byline::RelativeTime</name>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one minute ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 minutes ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one hour ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hours ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>byline::SearchField</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search — author: name, after: date, &quot;exact words&quot;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>byline::SourcePane</name>
    <message>
        <source>Subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>byline::SourceTree</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followed writers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 outlets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 writers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer writers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>byline::StarterOffer</name>
    <message>
        <source>What would you like to read?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few outlets to begin with. Choose as you like, or add your own with the + at the top. Nothing is fetched before you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No thanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import an OPML file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribe to 1 outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribe to %1 outlets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>byline::Subscriptions</name>
    <message>
        <source>Subscriptions from Byline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>byline::TopBar</name>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
