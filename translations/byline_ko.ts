<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>ArticleNewsletter</name>
    <message>
        <source>Email address</source>
        <translation>메일 주소</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>구독 신청</translation>
    </message>
    <message>
        <source>Link from the email</source>
        <translation>메일에 있는 링크를 여기에 붙여넣으세요</translation>
    </message>
    <message>
        <source>Link or code from the email</source>
        <translation>메일에 있는 링크나 코드</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Sign in by email</source>
        <translation>메일로 로그인</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>다시 보내기</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>다른 주소</translation>
    </message>
    <message>
        <source>Change newsletters</source>
        <translation>뉴스레터 변경</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>구독 해지</translation>
    </message>
    <message>
        <source>Open the outlet’s page</source>
        <translation>매체 페이지 열기</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>View original</source>
        <translation>원문 보기</translation>
    </message>
    <message>
        <source>Linked page: %1</source>
        <translation>연결된 페이지: %1</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>오디오</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>동영상</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message numerus="yes">
        <source>%n outlets</source>
        <translation>
            <numerusform>매체 %n곳</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>기사 %Ln건</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 newsletter</source>
        <translation>%1 뉴스레터</translation>
    </message>
    <message>
        <source>Read more — %1</source>
        <translation>더 읽기 — %1</translation>
    </message>
    <message numerus="yes">
        <source>%n min read</source>
        <translation>
            <numerusform>%n분 읽기</numerusform>
        </translation>
    </message>
    <message>
        <source>Following</source>
        <translation>팔로우 중</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>팔로우</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>방금</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n분 전</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n시간 전</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>어제</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n일 전</numerusform>
        </translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>링크 열기</translation>
    </message>
    <message>
        <source>For members</source>
        <translation>회원 전용</translation>
    </message>
    <message>
        <source>For paying members</source>
        <translation>유료 회원 전용</translation>
    </message>
    <message>
        <source>Only the beginning: for members</source>
        <translation>앞부분만 표시됨 · 회원 전용</translation>
    </message>
    <message>
        <source>Only the beginning: for paying members</source>
        <translation>앞부분만 표시됨 · 유료 회원 전용</translation>
    </message>
    <message>
        <source>Edited by the outlet, noticed on %1:</source>
        <translation>매체가 고친 기사입니다(확인: %1).</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>고치기 전</translation>
    </message>
    <message>
        <source>added</source>
        <translation>고친 뒤</translation>
    </message>
    <message>
        <source>Included with Byline</source>
        <translation>Byline에 들어 있는 안내입니다</translation>
    </message>
    <message>
        <source>Kept without a subscription</source>
        <translation>구독하지 않고 보관한 글입니다</translation>
    </message>
    <message>
        <source>No longer subscribed: new articles do not arrive</source>
        <translation>구독을 해지해 새 기사가 들어오지 않습니다</translation>
    </message>
    <message>
        <source>Subscribed, but the last check for new articles failed</source>
        <translation>구독 중이지만 마지막 확인에 실패했습니다</translation>
    </message>
    <message>
        <source>Subscribed</source>
        <translation>구독 중</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>구독</translation>
    </message>
    <message>
        <source>Open link in background</source>
        <translation>링크를 이 창 뒤에서 열기</translation>
    </message>
    <message>
        <source>Show linked page here</source>
        <translation>링크된 페이지를 여기서 보기</translation>
    </message>
    <message>
        <source>Subscribe to linked outlet…</source>
        <translation>링크된 매체 구독…</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>내 메모</translation>
    </message>
    <message>
        <source>en</source>
        <comment>The language of this translation, as BCP 47</comment>
        <translation>ko</translation>
    </message>
    <message>
        <source>You get its new articles</source>
        <translation>새 기사를 받고 있습니다</translation>
    </message>
    <message>
        <source>You get its new articles · last checked %1</source>
        <translation>새 기사를 받고 있습니다 · 마지막 확인 %1</translation>
    </message>
</context>
<context>
    <name>BookmarkExport</name>
    <message>
        <source>Bookmarks from Byline</source>
        <translation>Byline 북마크</translation>
    </message>
</context>
<context>
    <name>Bundle</name>
    <message>
        <source>Contents</source>
        <translation>차례</translation>
    </message>
    <message>
        <source>Byline, %1: %2 articles</source>
        <translation>Byline, %1: 기사 %2건</translation>
    </message>
</context>
<context>
    <name>Citation</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>(kept %1)</source>
        <translation>(%1 보관)</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>published</source>
        <translation>발행</translation>
    </message>
    <message>
        <source>outlet</source>
        <translation>매체</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>기자</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>사용법: %1</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 값이 비어 있습니다</translation>
    </message>
    <message>
        <source>%1 takes a number from 1 on, and “%2” is none</source>
        <translation>%1: 1 이상의 수를 적어야 합니다(입력한 값: ‘%2’)</translation>
    </message>
    <message>
        <source>An id is a number from 1 on, and “%1” is none</source>
        <translation>ID는 1 이상의 수입니다(입력한 값: ‘%1’)</translation>
    </message>
    <message>
        <source>%1 takes one value</source>
        <translation>%1: 값을 하나만 적어야 합니다</translation>
    </message>
    <message>
        <source>Unknown option %1</source>
        <translation>알 수 없는 옵션입니다: %1</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>필요한 인자가 빠졌습니다: %1</translation>
    </message>
    <message>
        <source>“%1” is one word too many</source>
        <translation>인자가 너무 많습니다: ‘%1’</translation>
    </message>
    <message>
        <source>byline --help lists the commands.</source>
        <translation>명령 목록은 byline --help로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>A command is missing</source>
        <translation>명령이 빠졌습니다</translation>
    </message>
    <message>
        <source>There is no command “%1”</source>
        <translation>‘%1’ 명령은 없습니다</translation>
    </message>
    <message>
        <source>%1 (%2) is subscribed to already.</source>
        <translation>%1(%2): 이미 구독 중입니다.</translation>
    </message>
    <message>
        <source>%1 (%2): subscribed. New articles: %3</source>
        <translation>%1(%2): 구독했습니다. 새 기사: %3건</translation>
    </message>
    <message>
        <source>feed</source>
        <translation>피드</translation>
    </message>
    <message>
        <source>title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>type</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>finds the feed behind the address of a site or a feed and subscribes</source>
        <translation>사이트나 피드 주소에서 피드를 찾아 구독</translation>
    </message>
    <message>
        <source>the address of a site, an article or a feed</source>
        <translation>사이트, 기사 또는 피드의 주소</translation>
    </message>
    <message>
        <source>into this folder; A/B is folder B in folder A</source>
        <translation>구독을 넣을 폴더. A/B는 A 폴더 안의 B 폴더</translation>
    </message>
    <message>
        <source>take this one of the feeds that are found</source>
        <translation>찾은 피드 가운데 구독할 피드</translation>
    </message>
    <message>
        <source>only list the feeds</source>
        <translation>구독하지 않고 피드 목록만 표시</translation>
    </message>
    <message>
        <source>author</source>
        <translation>기자</translation>
    </message>
    <message>
        <source>role</source>
        <translation>직함</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>읽지 않음</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>기사</translation>
    </message>
    <message>
        <source>outlets</source>
        <translation>매체</translation>
    </message>
    <message>
        <source>lists authors</source>
        <translation>기자 목록 표시</translation>
    </message>
    <message>
        <source>only those who write there</source>
        <translation>이 매체에 쓰는 기자만</translation>
    </message>
    <message>
        <source>Bookmarked: %1</source>
        <translation>북마크 추가: %1건</translation>
    </message>
    <message>
        <source>Bookmarks removed: %1</source>
        <translation>북마크 해제: %1건</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>the articles</source>
        <translation>기사 ID</translation>
    </message>
    <message>
        <source>bookmarks articles</source>
        <translation>기사를 북마크에 추가</translation>
    </message>
    <message>
        <source>into this folder of bookmarks</source>
        <translation>북마크를 넣을 폴더</translation>
    </message>
    <message>
        <source>with this tag</source>
        <translation>붙일 태그</translation>
    </message>
    <message>
        <source>with this note</source>
        <translation>남길 메모</translation>
    </message>
    <message>
        <source>removes bookmarks</source>
        <translation>북마크 해제</translation>
    </message>
    <message>
        <source>lists bookmarks</source>
        <translation>북마크 목록 표시</translation>
    </message>
    <message>
        <source>check</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>BAD</source>
        <translation>이상</translation>
    </message>
    <message>
        <source>byline: something is wrong with the library; byline doctor --repair mends what it can</source>
        <translation>byline: 라이브러리에 문제가 있습니다. byline doctor --repair를 실행하면 고칠 수 있는 것을 고칩니다.</translation>
    </message>
    <message>
        <source>mend what can be mended</source>
        <translation>고칠 수 있는 것을 고침</translation>
    </message>
    <message>
        <source>extracts the article from a page and stores nothing</source>
        <translation>페이지에서 기사 추출(저장하지 않음)</translation>
    </message>
    <message>
        <source>the page; - is standard input</source>
        <translation>페이지. -는 표준 입력</translation>
    </message>
    <message>
        <source>the page&apos;s address, for relative addresses in it</source>
        <translation>페이지의 주소(페이지 안의 상대 주소를 해석할 때 사용)</translation>
    </message>
    <message>
        <source>You follow %1.</source>
        <translation>%1: 팔로우합니다.</translation>
    </message>
    <message>
        <source>You no longer follow %1.</source>
        <translation>%1: 팔로우를 취소했습니다.</translation>
    </message>
    <message>
        <source>id, address or part of the name</source>
        <translation>ID, 주소 또는 이름의 일부</translation>
    </message>
    <message>
        <source>follows an author</source>
        <translation>기자 팔로우</translation>
    </message>
    <message>
        <source>no longer follows an author</source>
        <translation>기자 팔로우 취소</translation>
    </message>
    <message>
        <source>There are more: --limit N shows more, --offset-id %1 goes on from here.</source>
        <translation>기사가 더 있습니다. --limit N을 쓰면 더 많이, --offset-id %1 옵션을 쓰면 이어서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>lists articles, newest first</source>
        <translation>기사 목록을 최신순으로 표시</translation>
    </message>
    <message>
        <source>only from this outlet</source>
        <translation>이 매체의 기사만</translation>
    </message>
    <message>
        <source>only by this author</source>
        <translation>이 기자의 기사만</translation>
    </message>
    <message>
        <source>only unread ones</source>
        <translation>읽지 않은 기사만</translation>
    </message>
    <message>
        <source>only bookmarked ones</source>
        <translation>북마크한 기사만</translation>
    </message>
    <message>
        <source>only saved ones</source>
        <translation>오프라인에 보관한 기사만</translation>
    </message>
    <message>
        <source>only with this tag</source>
        <translation>이 태그가 있는 기사만</translation>
    </message>
    <message>
        <source>only published then or later</source>
        <translation>이 날짜부터 발행된 기사만</translation>
    </message>
    <message>
        <source>at most so many</source>
        <translation>최대 개수</translation>
    </message>
    <message>
        <source>go on after this article</source>
        <translation>이 기사 다음부터 표시</translation>
    </message>
    <message>
        <source>Imported: %1 · subscribed before: %2 · skipped: %3</source>
        <translation>가져옴: %1 · 이미 구독 중: %2 · 건너뜀: %3</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>내보냄: %1</translation>
    </message>
    <message>
        <source>subscribes to everything in an OPML file</source>
        <translation>OPML 파일에 있는 매체를 모두 구독</translation>
    </message>
    <message>
        <source>the OPML file; - is standard input</source>
        <translation>OPML 파일. -는 표준 입력</translation>
    </message>
    <message>
        <source>writes all subscriptions to an OPML file</source>
        <translation>구독 목록 전체를 OPML 파일로 내보내기</translation>
    </message>
    <message>
        <source>the file; - is standard output</source>
        <translation>저장할 파일. -는 표준 출력</translation>
    </message>
    <message>
        <source>fetched</source>
        <translation>가져온 시각</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>No outlets yet: byline add URL subscribes to one.</source>
        <translation>아직 구독하는 매체가 없습니다. byline add URL 명령으로 구독할 수 있습니다.</translation>
    </message>
    <message>
        <source>lists outlets</source>
        <translation>매체 목록 표시</translation>
    </message>
    <message>
        <source>address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>parses a feed file and stores nothing</source>
        <translation>피드 파일 분석(저장하지 않음)</translation>
    </message>
    <message>
        <source>the feed; - is standard input</source>
        <translation>피드 파일. -는 표준 입력</translation>
    </message>
    <message>
        <source>the feed&apos;s address, for relative addresses in it</source>
        <translation>피드의 주소(피드 안의 상대 주소를 해석할 때 사용)</translation>
    </message>
    <message>
        <source>Marked: %1</source>
        <translation>표시함: %1건</translation>
    </message>
    <message>
        <source>marks articles as read</source>
        <translation>기사를 읽음으로 표시</translation>
    </message>
    <message>
        <source>marks articles as unread</source>
        <translation>기사를 읽지 않음으로 표시</translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>새 기사 %1건</translation>
    </message>
    <message>
        <source>Nothing is due yet; --force fetches all the same.</source>
        <translation>아직 새로 고칠 때가 된 매체가 없습니다. --force를 쓰면 지금 바로 가져옵니다.</translation>
    </message>
    <message>
        <source>Outlets: %1 · updated: %2 · unchanged: %3 · failed: %4 · new articles: %5 · changed articles: %6 · %7 s</source>
        <translation>매체: %1 · 갱신: %2 · 그대로: %3 · 실패: %4 · 새 기사: %5 · 고쳐진 기사: %6 · %7초</translation>
    </message>
    <message>
        <source>Stopped. What had arrived was stored.</source>
        <translation>중지했습니다. 그때까지 받은 것은 저장했습니다.</translation>
    </message>
    <message>
        <source>fetches the outlets that are due</source>
        <translation>때가 된 매체 새로 고침</translation>
    </message>
    <message>
        <source>only these; id, address or part of the name</source>
        <translation>이 매체만. ID, 주소 또는 이름의 일부</translation>
    </message>
    <message>
        <source>also those that are not due</source>
        <translation>아직 때가 되지 않은 매체도 포함</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>보관 상태</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>빠짐</translation>
    </message>
    <message>
        <source>size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Missing picture: %1</source>
        <translation>받지 못한 이미지: %1</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>text only</source>
        <translation>본문만</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>일부</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Copies removed: %1</source>
        <translation>보관본 삭제: %1건</translation>
    </message>
    <message>
        <source>keeps a complete offline copy: the text and every picture</source>
        <translation>본문과 모든 이미지를 오프라인에 보관</translation>
    </message>
    <message>
        <source>an article, or the address of any page</source>
        <translation>기사 ID 또는 임의의 페이지 주소</translation>
    </message>
    <message>
        <source>removes offline copies</source>
        <translation>오프라인 보관본 삭제</translation>
    </message>
    <message>
        <source>where</source>
        <translation>찾은 대목</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>찾은 기사: %1건</translation>
    </message>
    <message>
        <source>what to look for</source>
        <translation>검색어</translation>
    </message>
    <message>
        <source>at most so many (%1)</source>
        <translation>최대 개수(기본값 %1)</translation>
    </message>
    <message>
        <source>shows one article</source>
        <translation>기사 하나 표시</translation>
    </message>
    <message>
        <source>the article</source>
        <translation>기사 ID</translation>
    </message>
    <message>
        <source>print just its text</source>
        <translation>본문 텍스트만 출력</translation>
    </message>
    <message>
        <source>print just its HTML, as the source gave it</source>
        <translation>매체가 보낸 그대로의 HTML만 출력</translation>
    </message>
    <message>
        <source>use the library in this folder (also: BYLINE_DATA_DIR)</source>
        <translation>이 폴더의 라이브러리 사용(환경 변수 BYLINE_DATA_DIR로도 지정 가능)</translation>
    </message>
    <message>
        <source>print one JSON document and nothing else</source>
        <translation>JSON 문서 하나만 출력</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>이 도움말 표시</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>버전 표시</translation>
    </message>
    <message>
        <source>Without a command the window opens. Each command explains itself with --help.</source>
        <translation>명령 없이 실행하면 창이 열립니다. 명령별 설명은 --help로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>only those who share a name, and may be one person (byline merge-authors)</source>
        <translation>이름이 같아 한 사람일 수 있는 기자만 (byline merge-authors)</translation>
    </message>
    <message>
        <source>the newest %1 articles</source>
        <translation>최신 기사 %1건</translation>
    </message>
    <message>
        <source>articles of the last %1 days</source>
        <translation>최근 %1일 동안의 기사</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>전부</translation>
    </message>
    <message>
        <source>keeps</source>
        <translation>보관</translation>
    </message>
    <message>
        <source>in general</source>
        <translation>일반 설정</translation>
    </message>
    <message>
        <source>says how many articles are kept, in general or of one outlet; what is bookmarked, saved or by authors you follow always stays</source>
        <translation>기사 보관 한도를 전체 또는 매체별로 설정(북마크하거나 저장한 기사, 팔로우하는 기자의 기사는 항상 남음)</translation>
    </message>
    <message>
        <source>id, address or part of the name; without one, all outlets</source>
        <translation>ID, 주소 또는 이름의 일부. 없으면 모든 매체</translation>
    </message>
    <message>
        <source>keep everything (the default)</source>
        <translation>전부 보관(기본값)</translation>
    </message>
    <message>
        <source>keep the newest so many of an outlet</source>
        <translation>매체마다 최신 기사를 이만큼 보관</translation>
    </message>
    <message>
        <source>keep what was published in the last so many days</source>
        <translation>최근 이 날수 안에 나온 기사를 보관</translation>
    </message>
    <message>
        <source>the outlet has no choice of its own any more</source>
        <translation>매체의 개별 설정 해제</translation>
    </message>
    <message>
        <source>removes articles beyond what is to be kept (byline keep). byline undo takes it back</source>
        <translation>보관 한도(byline keep)를 넘는 기사 삭제(byline undo로 되돌릴 수 있음)</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>삭제: %1건</translation>
    </message>
    <message>
        <source>One author now: %1 (%2)</source>
        <translation>이제 한 기자입니다: %1 (%2)</translation>
    </message>
    <message>
        <source>A new author: %1 (%2)</source>
        <translation>새 기자: %1 (%2)</translation>
    </message>
    <message>
        <source>makes one person of several authors; the first one stays. byline undo takes it back</source>
        <translation>여러 기자를 한 사람으로 합치기(첫 번째 기자로 남음. byline undo로 되돌릴 수 있음)</translation>
    </message>
    <message>
        <source>ids, addresses or parts of the names</source>
        <translation>ID, 주소 또는 이름의 일부</translation>
    </message>
    <message>
        <source>makes a person of their own of an author at one outlet. byline undo takes it back</source>
        <translation>한 매체에서 쓰는 기자를 다른 사람으로 나누기(byline undo로 되돌릴 수 있음)</translation>
    </message>
    <message>
        <source>where someone else of this name writes</source>
        <translation>같은 이름의 다른 사람이 쓰는 매체</translation>
    </message>
    <message>
        <source>%1: unsubscribed. Kept, since bookmarked, saved or by authors you follow: %2</source>
        <translation>%1: 구독을 해지했습니다. 북마크했거나 저장했거나 팔로우하는 기자가 써서 남긴 기사: %2건</translation>
    </message>
    <message>
        <source>unsubscribes; articles that are bookmarked, saved or by authors you follow stay. byline undo takes it back</source>
        <translation>구독 해지(북마크하거나 저장한 기사, 팔로우하는 기자의 기사는 남음. byline undo로 되돌릴 수 있음)</translation>
    </message>
    <message>
        <source>when</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>what</source>
        <translation>한 일</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>되돌림</translation>
    </message>
    <message>
        <source>a step of the list; without one, the next in line</source>
        <translation>목록에 있는 단계. 없으면 다음 차례</translation>
    </message>
    <message>
        <source>only list what can be taken back</source>
        <translation>되돌릴 수 있는 일의 목록만 표시</translation>
    </message>
    <message>
        <source>does again what was taken back last</source>
        <translation>마지막에 되돌린 일 다시 하기</translation>
    </message>
    <message>
        <source>byline: the library that was there before is now %1</source>
        <translation>byline: 전에 쓰던 라이브러리는 %1에 있습니다</translation>
    </message>
    <message>
        <source>writes the whole library into one file, also while the window is open</source>
        <translation>라이브러리 전체를 파일 하나에 저장(창이 열려 있어도 됨)</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>저장할 파일</translation>
    </message>
    <message>
        <source>%1: %2 articles, %3</source>
        <translation>%1: 기사 %2건, %3</translation>
    </message>
    <message>
        <source>checks a backup and puts it in the place of the library, which is set aside; close the window first</source>
        <translation>백업을 검사한 뒤 라이브러리로 복원하고 쓰던 라이브러리는 따로 보관(먼저 창을 닫아야 함)</translation>
    </message>
    <message>
        <source>a file that byline backup wrote</source>
        <translation>byline backup으로 만든 파일</translation>
    </message>
    <message>
        <source>%1 is the library now: %2 articles, %3</source>
        <translation>%1에서 라이브러리를 복원했습니다: 기사 %2건, %3</translation>
    </message>
    <message>
        <source>The text is the same; something else was edited.</source>
        <translation>본문은 그대로이고 다른 것이 고쳐졌습니다.</translation>
    </message>
    <message>
        <source>print what its source changed last</source>
        <translation>매체가 마지막으로 고친 곳만 출력</translation>
    </message>
    <message>
        <source>checks the library and the installation, or one outlet</source>
        <translation>라이브러리와 설치 상태, 또는 매체 하나를 점검</translation>
    </message>
    <message>
        <source>this outlet: its feed, its platform, its newsletters</source>
        <translation>이 매체: 피드, 플랫폼, 뉴스레터</translation>
    </message>
    <message>
        <source>No newsletter was asked for. byline newsletter subscribe OUTLET asks.</source>
        <translation>신청한 뉴스레터가 없습니다. byline newsletter subscribe 매체 명령으로 신청할 수 있습니다.</translation>
    </message>
    <message>
        <source>state</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>newsletters</source>
        <translation>뉴스레터</translation>
    </message>
    <message>
        <source>Members&apos; articles that are now here in full: %1</source>
        <translation>이제 전문을 볼 수 있는 회원 전용 기사: %1건</translation>
    </message>
    <message>
        <source>newsletter does one of: list, subscribe, signin, confirm, unsubscribe</source>
        <translation>newsletter로 할 수 있는 일: list, subscribe, signin, confirm, unsubscribe</translation>
    </message>
    <message>
        <source>The link or the code out of the mail is missing</source>
        <translation>메일에 있는 링크나 코드가 빠졌습니다</translation>
    </message>
    <message>
        <source>The outlet is missing</source>
        <translation>매체를 적지 않았습니다</translation>
    </message>
    <message>
        <source>The address is missing: --email NAME@EXAMPLE.COM</source>
        <translation>메일 주소를 적지 않았습니다: --email NAME@EXAMPLE.COM</translation>
    </message>
    <message>
        <source>newsletters of outlets: list, subscribe, signin, confirm, unsubscribe</source>
        <translation>매체의 뉴스레터: list, subscribe, signin, confirm, unsubscribe</translation>
    </message>
    <message>
        <source>list, subscribe, signin, confirm or unsubscribe</source>
        <translation>list, subscribe, signin, confirm, unsubscribe 가운데 하나</translation>
    </message>
    <message>
        <source>the outlet; with confirm the link or the code out of the mail</source>
        <translation>매체. confirm에는 메일에 있는 링크나 코드</translation>
    </message>
    <message>
        <source>where the newsletter is to be sent</source>
        <translation>뉴스레터를 받을 주소</translation>
    </message>
    <message>
        <source>your name, if the outlet is to know it</source>
        <translation>매체에 알릴 이름</translation>
    </message>
    <message>
        <source>this newsletter; may be given several times</source>
        <translation>이 뉴스레터. 여러 번 쓸 수 있음</translation>
    </message>
    <message>
        <source>%1: earlier articles: %2; now all %3 are here.</source>
        <translation>%1: 지난 기사 %2건. 이제 전체 %3건이 모두 있습니다.</translation>
    </message>
    <message>
        <source>%1: earlier articles: %2 of %3; the next --back goes on from there.</source>
        <translation>%1: 지난 기사 %2건(전체 %3건). 다음 --back은 여기서 이어집니다.</translation>
    </message>
    <message>
        <source>load N earlier articles than the feed has, where the outlet can do that</source>
        <translation>피드에 없는 지난 기사를 N건 불러옴(매체가 지원하는 경우)</translation>
    </message>
    <message>
        <source>with --back: only this author&apos;s, by the name in their page&apos;s address</source>
        <translation>--back과 함께: 이 기자의 기사만. 기자 페이지 주소에 있는 이름</translation>
    </message>
    <message>
        <source>with --back: only this section&apos;s, by the name in its page&apos;s address</source>
        <translation>--back과 함께: 이 섹션의 기사만. 섹션 페이지 주소에 있는 이름</translation>
    </message>
    <message>
        <source>A file to write is missing: --output FILE.</source>
        <translation>저장할 파일을 적지 않았습니다: --output FILE.</translation>
    </message>
    <message>
        <source>writes kept articles with their pictures into one file that stands alone</source>
        <translation>보관한 기사를 이미지까지 담아 파일 하나로 내보내기</translation>
    </message>
    <message>
        <source>the articles; what is not kept yet is kept</source>
        <translation>기사 ID. 아직 보관하지 않은 기사는 먼저 보관</translation>
    </message>
    <message>
        <source>“%1” is not a state of a copy. There are complete, partial, text-only and failed.</source>
        <translation>‘%1’ 보관 상태는 없습니다. complete, partial, text-only, failed가 있습니다.</translation>
    </message>
    <message>
        <source>only saved ones whose copy is complete, partial, text-only or failed</source>
        <translation>저장한 기사 가운데 보관 상태가 complete, partial, text-only, failed인 것만</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Password of %1 at %2:</source>
        <translation>%2의 %1 비밀번호:</translation>
    </message>
    <message>
        <source>for a server that asks for a user name and a password; the password is asked for, or is the first line of standard input</source>
        <translation>사용자 이름과 비밀번호를 요구하는 서버에 쓸 사용자 이름. 비밀번호는 따로 묻거나 표준 입력의 첫 줄에서 읽음</translation>
    </message>
    <message>
        <source>without a key</source>
        <translation>키 없음</translation>
    </message>
    <message>
        <source>with a key</source>
        <translation>키 있음</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>%1, articles: %2</source>
        <translation>%1, 기사 %2건</translation>
    </message>
    <message>
        <source>making the search index anew</source>
        <translation>검색 색인을 다시 만드는 중</translation>
    </message>
    <message>
        <source>Looking through the whole library; this takes a while where it is large.</source>
        <translation>라이브러리 전체를 살펴보고 있습니다. 크면 시간이 걸립니다.</translation>
    </message>
    <message>
        <source>“%1” is not a format. There are html, epub, pdf and markdown.</source>
        <translation>‘%1’ 형식은 없습니다. html, epub, pdf, markdown이 있습니다.</translation>
    </message>
    <message>
        <source>html, epub, pdf or markdown; otherwise as the file&apos;s name ends</source>
        <translation>html, epub, pdf, markdown. 없으면 파일 이름의 확장자에 따름</translation>
    </message>
    <message>
        <source>No keychain answers on this computer: the sign-in ends with this command. What is for members and comes later needs newsletter signin.</source>
        <translation>이 컴퓨터에는 응답하는 키체인이 없어 로그인이 이 명령과 함께 끝납니다. 나중에 올 회원 전용 기사는 newsletter signin으로 다시 로그인해야 합니다.</translation>
    </message>
    <message>
        <source>The request for %1 is forgotten here, and nobody is subscribed. Who opens the link in its mail subscribes all the same.</source>
        <translation>%1 주소로 한 신청을 거두었습니다. 구독된 것은 없습니다. 다만 이미 온 메일의 링크를 열면 구독됩니다.</translation>
    </message>
    <message>
        <source>%1: its user name and password are forgotten.</source>
        <translation>%1: 사용자 이름과 비밀번호를 지웠습니다.</translation>
    </message>
    <message>
        <source>%1 lets %2 in. New articles: %3</source>
        <translation>%1에 %2(으)로 로그인했습니다. 새 기사: %3건</translation>
    </message>
    <message>
        <source>The password is missing: type it, or give it as the first line of standard input.</source>
        <translation>비밀번호가 없습니다. 직접 입력하거나 표준 입력의 첫 줄로 넣으세요.</translation>
    </message>
    <message>
        <source>Give either --user NAME or --forget.</source>
        <translation>--user 이름과 --forget 가운데 하나를 적으세요.</translation>
    </message>
    <message>
        <source>keeps the user name and the password that an outlet&apos;s server asks for, in the keychain</source>
        <translation>매체의 서버가 요구하는 사용자 이름과 비밀번호를 키체인에 보관</translation>
    </message>
    <message>
        <source>the user name; the password is asked for, or is the first line of standard input</source>
        <translation>사용자 이름. 비밀번호는 따로 묻거나 표준 입력의 첫 줄에서 읽음</translation>
    </message>
    <message>
        <source>forgets what was kept</source>
        <translation>보관한 것을 삭제</translation>
    </message>
    <message>
        <source>keep the sound that comes with an article, too</source>
        <translation>기사에 딸린 오디오도 함께 보관</translation>
    </message>
    <message>
        <source>searches all articles and your notes on them: words, &quot;phrases&quot;, -word, or, author: outlet: tag: title: before: after: is:unread is:bookmarked is:saved is:changed is:followed has:picture has:audio</source>
        <translation>모든 기사와 거기 적어 둔 메모에서 찾기: 낱말, &quot;구절&quot;, -뺄말, 또는, 기자: 매체: 태그: 제목: 이전: 이후: 상태:안읽음 상태:북마크 상태:보관 상태:고침 상태:팔로우 포함:사진 포함:오디오</translation>
    </message>
    <message>
        <source>what fits best first, not the newest</source>
        <translation>최신순이 아니라 정확도순으로</translation>
    </message>
    <message>
        <source>Which article? Give its id, or the address of a page.</source>
        <translation>어느 기사인지 기사 ID나 페이지 주소를 적으세요.</translation>
    </message>
    <message>
        <source>extract the text anew from the page as it was kept; without an ID: of every copy</source>
        <translation>보관해 둔 원본 페이지에서 본문을 다시 추출(ID가 없으면 모든 보관본)</translation>
    </message>
    <message>
        <source>mark as read</source>
        <translation>읽음으로 표시</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>북마크</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>search</source>
        <translation>검색식</translation>
    </message>
    <message>
        <source>does</source>
        <translation>처리</translation>
    </message>
    <message>
        <source>finds</source>
        <translation>해당 기사</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>There are no rules; byline add-rule makes one.</source>
        <translation>규칙이 없습니다. byline add-rule로 만들 수 있습니다.</translation>
    </message>
    <message>
        <source>The rule “%1” (%2) deals with new articles from now on. Of those that are here it finds %3; byline apply-rule %2 deals with them as well.</source>
        <translation>‘%1’ 규칙(%2)은 이제부터 새 기사에 적용됩니다. 이미 받은 기사 중에는 %3건이 해당하며, byline apply-rule %2 명령으로 함께 처리할 수 있습니다.</translation>
    </message>
    <message>
        <source>Say what the rule does with an article: --read, --bookmark, --tag TAG or --save.</source>
        <translation>규칙이 기사를 어떻게 처리할지 정하세요: --read, --bookmark, --tag TAG, --save.</translation>
    </message>
    <message>
        <source>The rule “%1” is removed; what it did stays. byline undo brings it back.</source>
        <translation>‘%1’ 규칙을 삭제했습니다. 이미 처리한 것은 그대로입니다. byline undo로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>It finds %1 of the articles that are here.</source>
        <translation>받아 둔 기사 중 %1건이 해당합니다.</translation>
    </message>
    <message>
        <source>There was nothing left to do.</source>
        <translation>더 처리할 기사가 없었습니다.</translation>
    </message>
    <message>
        <source>id or part of the name</source>
        <translation>ID 또는 이름의 일부</translation>
    </message>
    <message>
        <source>lists the rules for new articles</source>
        <translation>새 기사에 적용되는 규칙 목록 표시</translation>
    </message>
    <message>
        <source>the rule does nothing until it is resumed</source>
        <translation>다시 켤 때까지 규칙 중지</translation>
    </message>
    <message>
        <source>the rule goes on, with what comes from then on</source>
        <translation>규칙을 다시 켬(그 뒤에 들어오는 기사부터 적용)</translation>
    </message>
    <message>
        <source>says what happens to new articles that a search finds; with the name of a rule, changes that one</source>
        <translation>검색식에 해당하는 새 기사를 어떻게 처리할지 지정(이미 있는 규칙의 이름을 주면 그 규칙을 고침)</translation>
    </message>
    <message>
        <source>what to look for, as in byline search</source>
        <translation>검색식(byline search와 같음)</translation>
    </message>
    <message>
        <source>bookmark with this tag</source>
        <translation>이 태그를 붙여 북마크</translation>
    </message>
    <message>
        <source>keep offline, as soon as the window is open</source>
        <translation>오프라인 보관(창이 열려 있을 때 받음)</translation>
    </message>
    <message>
        <source>what the rule is called; else it is called after its search</source>
        <translation>규칙의 이름. 없으면 검색식이 이름이 됨</translation>
    </message>
    <message>
        <source>removes a rule; what it did stays</source>
        <translation>규칙 삭제(이미 처리한 것은 그대로 남음)</translation>
    </message>
    <message>
        <source>lets a rule deal with the articles that are here already</source>
        <translation>이미 받은 기사에도 규칙 적용</translation>
    </message>
    <message>
        <source>only say how many it finds</source>
        <translation>해당하는 기사 수만 표시</translation>
    </message>
    <message>
        <source>%1 takes a date such as 2026-05-31, yesterday or last week, and “%2” is none</source>
        <translation>%1에는 2026-05-31, 어제, 지난주와 같은 날짜를 씁니다. ‘%2’: 날짜가 아닙니다</translation>
    </message>
    <message>
        <source>byline: the library is in order, but there is little room left on its disk</source>
        <translation>byline: 라이브러리에는 이상이 없지만 디스크에 남은 공간이 적습니다</translation>
    </message>
    <message>
        <source>%1: articles: %2, %3</source>
        <translation>%1: 기사 %2건, %3</translation>
    </message>
    <message>
        <source>The file&apos;s name does not say the format: --format html, epub, pdf or markdown.</source>
        <translation>파일 이름으로는 형식을 알 수 없습니다: --format html, epub, pdf 또는 markdown.</translation>
    </message>
    <message>
        <source>the file to write; - is standard output</source>
        <translation>저장할 파일. -는 표준 출력</translation>
    </message>
    <message>
        <source>Only one of these can hold: %1</source>
        <translation>다음 중 하나만 쓸 수 있습니다: %1</translation>
    </message>
    <message>
        <source>Name two authors at least: the one that stays, and who is the same person.</source>
        <translation>기자를 둘 이상 지정하세요. 남을 사람이 먼저, 같은 사람이 그다음입니다.</translation>
    </message>
    <message>
        <source>%1 writes for %2 only: there is nobody to tell apart.</source>
        <translation>%1: 기사를 쓰는 매체가 하나(%2)뿐이어서 나눌 사람이 없습니다.</translation>
    </message>
    <message>
        <source>%1 is as it was when it came.</source>
        <translation>%1: 받은 뒤로 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>There is no step %1 that this can be done with; byline undo --list shows all.</source>
        <translation>%1번 단계로는 할 수 없습니다. byline undo --list로 모든 단계를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>되돌릴 것이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>다시 할 것이 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is not in UTF-8</source>
        <translation>UTF-8이 아닌 글자가 있습니다: ‘%1’</translation>
    </message>
    <message>
        <source>Rename the file, or let the terminal speak UTF-8.</source>
        <translation>파일 이름을 바꾸거나 터미널을 UTF-8로 설정하세요.</translation>
    </message>
    <message>
        <source>--author and --section choose among earlier articles. Say how many with --back N.</source>
        <translation>--author와 --section은 지난 기사를 고르는 옵션입니다. --back N으로 몇 건인지 함께 적으세요.</translation>
    </message>
    <message>
        <source>takes back what was done last: marking many as read, unsubscribing, a bookmark set or removed, a clean-up, merged or separated authors, what a rule did</source>
        <translation>마지막에 한 일 되돌리기: 여러 기사 읽음 표시, 구독 해지, 북마크 추가와 해제, 정리, 기자 합치기와 나누기, 규칙이 한 일</translation>
    </message>
    <message>
        <source>byline: %1 is not subscribed to; only what you keep of it is here.</source>
        <translation>byline: %1은(는) 구독하지 않는 매체입니다. 보관한 기사만 남아 있습니다.</translation>
    </message>
</context>
<context>
    <name>EmptyListText</name>
    <message>
        <source>Nothing found.

Try other words or fewer, or press Esc to go back to the list.</source>
        <translation>찾은 기사가 없습니다.

낱말을 바꾸거나 줄여 보세요. Esc를 누르면 목록으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>No bookmarks here yet.

Press %1 while reading an article, or drag articles from a list to Bookmarks.</source>
        <translation>아직 북마크가 없습니다.

기사를 읽다가 %1을(를) 누르거나, 목록의 기사를 왼쪽 ‘북마크’로 끌어다 놓으세요.</translation>
    </message>
    <message>
        <source>Nothing kept offline yet.

Press %1 to keep the article you are reading, with all its pictures.</source>
        <translation>아직 보관한 기사가 없습니다.

기사를 읽다가 %1을(를) 누르면 이미지까지 모두 보관합니다.</translation>
    </message>
    <message>
        <source>No changed articles yet.

Articles that outlets edit after you received them are listed here.</source>
        <translation>고쳐진 기사가 없습니다.

매체가 나중에 고친 기사가 여기에 모입니다.</translation>
    </message>
    <message>
        <source>Nothing by writers you follow yet.

To follow a writer, use the button beside the name above an article.</source>
        <translation>팔로우하는 기자의 새 기사가 없습니다.

기사 위쪽, 이름 옆의 버튼으로 기자를 팔로우할 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing unread by the writers you follow.

Choose “All” to see what you have read.</source>
        <translation>팔로우하는 기자의 읽지 않은 기사가 없습니다.

‘모두’를 누르면 읽은 기사도 보입니다.</translation>
    </message>
    <message>
        <source>No articles by the writers you follow yet.</source>
        <translation>아직 팔로우하는 기자의 기사가 없습니다.</translation>
    </message>
    <message>
        <source>All read.

Choose “All” to see what you have read.</source>
        <translation>다 읽었습니다.

‘모두’를 누르면 읽은 기사도 보입니다.</translation>
    </message>
    <message>
        <source>All read here.

Choose “All” to see what you have read, or press %1 to go to the next unread article.</source>
        <translation>여기 있는 기사는 모두 읽었습니다.

‘모두’를 누르면 읽은 기사도 보이고, %1을(를) 누르면 다른 곳의 읽지 않은 기사로 갑니다.</translation>
    </message>
    <message>
        <source>No articles here yet.

Press %1 to check for new articles.</source>
        <translation>아직 기사가 없습니다.

%1을(를) 누르면 매체에서 새 기사를 가져옵니다.</translation>
    </message>
    <message>
        <source>No articles here yet.

Press %1 to subscribe to an outlet.</source>
        <translation>아직 기사가 없습니다.

%1을(를) 눌러 매체를 구독해 보세요.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The server refused (%1). Check the address, or try again later.</source>
        <translation>서버가 요청을 거절했습니다(%1). 주소를 확인하거나 나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Stopped. What had arrived is kept.</source>
        <translation>중지했습니다. 그때까지 받은 것은 남아 있습니다.</translation>
    </message>
    <message>
        <source>This is not a web address. An address looks like example.com or https://example.com/feed.</source>
        <translation>웹 주소가 아닙니다. example.com이나 https://example.com/feed 같은 주소를 적으세요.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the connection and the address.</source>
        <translation>서버에 연결할 수 없습니다. 인터넷 연결과 주소를 확인하세요.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Try again later.</source>
        <translation>서버가 제때 응답하지 않았습니다. 나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The connection is not secure, so nothing was fetched.</source>
        <translation>안전한 연결이 아니어서 아무것도 가져오지 않았습니다.</translation>
    </message>
    <message>
        <source>The server keeps redirecting without end. Check the address.</source>
        <translation>서버가 끝없이 다른 주소로 돌려보냅니다. 주소를 확인하세요.</translation>
    </message>
    <message>
        <source>The server’s answer is far too large for a news reader, so it was not loaded.</source>
        <translation>서버가 보낸 내용이 뉴스 리더가 다루기에는 너무 커서 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>The server asks to wait. Byline will try again later.</source>
        <translation>서버가 기다려 달라고 합니다. 나중에 다시 시도합니다.</translation>
    </message>
    <message>
        <source>No feed was found there. Try the address of the outlet’s front page, or of the feed itself.</source>
        <translation>이 주소에서 피드를 찾지 못했습니다. 매체 첫 화면이나 피드의 주소를 넣어 보세요.</translation>
    </message>
    <message>
        <source>There is no feed at this address. Try the address of the outlet’s front page.</source>
        <translation>피드가 아닙니다. 매체 첫 화면의 주소를 넣어 보세요.</translation>
    </message>
    <message>
        <source>The file is not OPML. Export your subscriptions from the other reader as OPML and try again.</source>
        <translation>OPML 파일이 아닙니다. 쓰던 리더에서 구독 목록을 OPML로 내보낸 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>No article was found on this page. Open it in the browser instead.</source>
        <translation>이 페이지에서 기사를 찾지 못했습니다. 브라우저에서 열어 보세요.</translation>
    </message>
    <message>
        <source>This is not a backup of a Byline library, so nothing was changed. Choose a file that Byline saved as a backup.</source>
        <translation>Byline 라이브러리의 백업이 아니어서 아무것도 바꾸지 않았습니다. Byline이 백업으로 저장한 파일을 고르세요.</translation>
    </message>
    <message>
        <source>This is the library itself, so nothing was changed. Choose another file.</source>
        <translation>지금 쓰는 라이브러리의 파일이어서 아무것도 바꾸지 않았습니다. 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>The backup is damaged, so the library stays as it was. Try an earlier backup.</source>
        <translation>백업이 손상되어 라이브러리를 그대로 두었습니다. 더 오래된 백업을 써 보세요.</translation>
    </message>
    <message>
        <source>The file cannot be read. It may be a folder, or you may not have permission.</source>
        <translation>파일을 읽을 수 없습니다. 폴더이거나 읽기 권한이 없을 수 있습니다.</translation>
    </message>
    <message>
        <source>The file cannot be written. Choose another location, or check the permissions.</source>
        <translation>파일을 쓸 수 없습니다. 다른 위치를 고르거나 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>The library was made by a newer version of Byline (format %1). Nothing was changed. Update Byline, or use another folder.</source>
        <translation>더 새로운 Byline에서 만든 라이브러리입니다(형식 버전 %1). 아무것도 바꾸지 않았습니다. Byline을 업데이트하거나 다른 폴더를 쓰세요.</translation>
    </message>
    <message>
        <source>Another program is using the library. Close it and try again. Nothing was lost.</source>
        <translation>다른 프로그램이 라이브러리를 쓰고 있습니다. 그 프로그램을 닫고 다시 시도하세요. 잃은 것은 없습니다.</translation>
    </message>
    <message>
        <source>The library cannot be opened or written. Check the folder and its permissions.</source>
        <translation>라이브러리를 열거나 저장할 수 없습니다. 폴더와 그 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>The disk is full. What you had is still there; free some space and try again.</source>
        <translation>디스크가 가득 찼습니다. 있던 내용은 그대로입니다. 공간을 확보한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The part that shows web content could not be loaded. Reinstall Byline.</source>
        <translation>웹 콘텐츠를 보여 주는 구성 요소를 불러오지 못했습니다. Byline을 빠짐없이 다시 설치하세요.</translation>
    </message>
    <message>
        <source>The search cannot be understood.</source>
        <translation>검색어를 해석할 수 없습니다.</translation>
    </message>
    <message>
        <source>The library file is damaged. Restart Byline: what can be read is carried into a new library, and the damaged file is kept.</source>
        <translation>라이브러리 파일이 손상되었습니다. Byline을 다시 시작하면 읽을 수 있는 내용을 새 라이브러리로 옮기고, 손상된 파일도 그대로 남겨 둡니다.</translation>
    </message>
    <message>
        <source>The search is too long. Search for fewer words.</source>
        <translation>검색어가 너무 깁니다. 낱말을 줄이세요.</translation>
    </message>
    <message>
        <source>The search has too many words. Search for fewer.</source>
        <translation>검색어에 낱말이 너무 많습니다. 낱말을 줄이세요.</translation>
    </message>
    <message>
        <source>There is nothing to search for. Type a word, or for example is:unread.</source>
        <translation>검색어가 없습니다. 낱말이나 상태:안읽음 같은 조건을 입력하세요.</translation>
    </message>
    <message>
        <source>“or” needs a word on both sides: budget or council.</source>
        <translation>‘또는’의 양쪽에는 낱말이 있어야 합니다: 예산 또는 의회.</translation>
    </message>
    <message>
        <source>Write a name right after author:, outlet:, tag: or title:, without a space: author:Kim, title:&quot;night train&quot;.</source>
        <translation>기자:, 매체:, 태그:, 제목: 뒤에는 빈칸 없이 이름을 쓰세요: 기자:김민수, 제목:&quot;야간 열차&quot;.</translation>
    </message>
    <message>
        <source>“is:%1” is unknown. You can use is:unread, is:read, is:bookmarked, is:saved, is:changed and is:followed.</source>
        <translation>‘%1’ 상태는 없습니다. 쓸 수 있는 상태: 안읽음, 읽음, 북마크, 보관, 고침, 팔로우(예: 상태:안읽음).</translation>
    </message>
    <message>
        <source>“has:%1” is unknown. You can use has:picture and has:audio.</source>
        <translation>‘포함:%1’ 조건은 없습니다. 포함:사진과 포함:오디오가 있습니다.</translation>
    </message>
    <message>
        <source>This is not an email address, so nothing was sent. An email address looks like name@example.com.</source>
        <translation>메일 주소가 아니어서 아무것도 보내지 않았습니다. 메일 주소는 name@example.com과 같은 꼴이어야 합니다.</translation>
    </message>
    <message>
        <source>The server denies access (%1). Open the page in the browser to see whether you have to sign in.</source>
        <translation>서버가 내용을 내주지 않았습니다(%1). 로그인이 필요한지 브라우저에서 열어 확인하세요.</translation>
    </message>
    <message>
        <source>The server has nothing at this address (%1). Check the address, or try again later.</source>
        <translation>서버에 이 주소의 문서가 없습니다(%1). 주소를 확인하거나 나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The server says that this is gone for good (%1). Byline will not ask for it again automatically.</source>
        <translation>서버에서 완전히 삭제되었습니다(%1). 앞으로는 자동으로 다시 요청하지 않습니다.</translation>
    </message>
    <message>
        <source>The server is having problems (%1). Try again later.</source>
        <translation>서버에 문제가 생겼습니다(%1). 나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>It is not in the library, or no longer where it was.</source>
        <translation>라이브러리에 없거나, 있던 자리에 더는 없습니다.</translation>
    </message>
    <message>
        <source>There are several matches. Say which one you mean.</source>
        <translation>조건에 맞는 것이 여러 개입니다. 어느 것인지 지정하세요.</translation>
    </message>
    <message>
        <source>Byline cannot do this here.</source>
        <translation>여기서는 할 수 없는 일입니다.</translation>
    </message>
    <message>
        <source>The server asks for a user name and password (%1), or rejected the ones you gave. Enter them to try again.</source>
        <translation>서버가 사용자 이름과 비밀번호를 요구했거나 보낸 값을 거부했습니다(%1). 이 매체에 쓸 사용자 이름과 비밀번호를 입력하면 다시 요청합니다.</translation>
    </message>
    <message>
        <source>Nothing was sent: the email address is missing.</source>
        <translation>보내지 않았습니다. 메일 주소가 비어 있습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent: this email address has no @. It should look like name@example.com.</source>
        <translation>보내지 않았습니다. 메일 주소에 @가 없습니다. name@example.com과 같은 꼴이어야 합니다.</translation>
    </message>
    <message>
        <source>Nothing was sent: there is more than one @. Enter only one email address.</source>
        <translation>보내지 않았습니다. @가 둘 이상입니다. 메일 주소를 하나만 넣으세요.</translation>
    </message>
    <message>
        <source>Nothing was sent: the name before the @ is missing.</source>
        <translation>보내지 않았습니다. @ 앞의 이름이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent: what follows the @ is not a mail server. It should look like example.com.</source>
        <translation>보내지 않았습니다. @ 뒤가 메일 서버 이름이 아닙니다. example.com과 같은 꼴이어야 합니다.</translation>
    </message>
    <message>
        <source>Nothing was sent: this email address has a space or another character that is not allowed.</source>
        <translation>보내지 않았습니다. 빈칸처럼 메일 주소에 쓸 수 없는 글자가 있습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent: a dot in this email address is in the wrong place.</source>
        <translation>보내지 않았습니다. 메일 주소의 점 위치가 잘못되었습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent: this email address is too long.</source>
        <translation>보내지 않았습니다. 메일 주소가 너무 깁니다.</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write 2025, 2025-03-09, 9 March, yesterday, last week or 3 days ago.</source>
        <translation>‘%1’은(는) 날짜가 아닙니다. 2025, 2025-03-09, 3월 9일, 어제, 지난주, 3일 전처럼 쓰세요.</translation>
    </message>
    <message>
        <source>This leads to an address that is not safe to follow.</source>
        <translation>안전하지 않은 주소로 이어져 따라가지 않았습니다.</translation>
    </message>
    <message>
        <source>The server sent a web page instead of the feed. If this network wants you to sign in first, do so in the browser; otherwise try the outlet’s front page.</source>
        <translation>서버가 피드 대신 웹 페이지를 보냈습니다. 먼저 로그인해야 하는 네트워크라면 브라우저에서 로그인하세요. 그렇지 않다면 매체의 첫 화면 주소를 넣어 보세요.</translation>
    </message>
    <message>
        <source>The PDF could not be created, and nothing was saved. Export fewer articles at once, or choose EPUB or HTML.</source>
        <translation>PDF를 만들지 못해 아무것도 저장하지 않았습니다. 기사를 나누어 내보내거나 EPUB 또는 HTML을 고르세요.</translation>
    </message>
    <message>
        <source>There is no file with this name. Check the name and the folder.</source>
        <translation>이런 이름의 파일이 없습니다. 이름과 폴더를 확인하세요.</translation>
    </message>
    <message>
        <source>The library is read-only, and Byline has to record in it what you read. Check the permissions of its folder, or copy the folder somewhere else and use the copy.</source>
        <translation>라이브러리에 쓸 수 없습니다. Byline은 읽은 기사를 라이브러리에 적어 둡니다. 폴더의 권한을 확인하거나, 폴더를 다른 곳에 복사해 그것을 쓰세요.</translation>
    </message>
    <message>
        <source>The disk reported an error in the library. Copy the library’s folder to another disk while it can still be read, and have this disk checked.</source>
        <translation>라이브러리가 있는 디스크에서 오류가 났습니다. 읽을 수 있을 때 라이브러리 폴더를 다른 디스크에 복사하고, 이 디스크를 점검하세요.</translation>
    </message>
    <message>
        <source>This is a file, and a library is a folder. Choose another location.</source>
        <translation>이것은 파일입니다. 라이브러리는 폴더여야 하니 다른 곳을 고르세요.</translation>
    </message>
    <message>
        <source>This folder cannot be created. Check the permissions of the folder above it, or choose another location.</source>
        <translation>이 폴더를 만들 수 없습니다. 상위 폴더의 권한을 확인하거나 다른 곳을 고르세요.</translation>
    </message>
    <message>
        <source>The file library.db in this folder belongs to another program, so nothing was changed. Choose another folder.</source>
        <translation>이 폴더의 library.db는 다른 프로그램의 파일이어서 손대지 않았습니다. 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>There is no network, or Byline is working offline. Try again when you are online.</source>
        <translation>지금은 네트워크가 없거나, Byline을 오프라인으로 두었습니다. 연결된 뒤에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>No server with this name was found. Check the address and the connection.</source>
        <translation>이런 이름의 서버를 찾을 수 없습니다. 주소와 연결을 확인하세요.</translation>
    </message>
    <message>
        <source>The network’s proxy cannot be used. Check the network settings.</source>
        <translation>이 네트워크의 프록시를 쓸 수 없습니다. 네트워크 설정을 확인하세요.</translation>
    </message>
    <message>
        <source>The server refuses the connection. Check the address, or try again later.</source>
        <translation>서버가 연결을 거부합니다. 주소를 확인하거나 나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The connection was lost before everything arrived. Try again later.</source>
        <translation>다 받기 전에 연결이 끊겼습니다. 나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer. Try again later.</source>
        <translation>서버가 아무 대답 없이 연결을 닫았습니다. 나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The server’s answer is damaged and cannot be read. Try again later.</source>
        <translation>서버가 보낸 것이 손상되어 읽을 수 없습니다. 나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>A secure connection to this server is not possible, so nothing was fetched. Check whether its address should begin with http://.</source>
        <translation>이 서버와 보안 연결을 맺을 수 없어 아무것도 가져오지 않았습니다. http://로 시작하는 주소인지 확인하세요.</translation>
    </message>
    <message>
        <source>The server’s certificate has expired, so nothing was fetched. The outlet has to renew it; if many outlets say this, check the date of this computer.</source>
        <translation>서버 인증서의 유효 기간이 지나 아무것도 가져오지 않았습니다. 매체가 인증서를 갱신해야 합니다. 여러 매체에서 같은 일이 생기면 이 컴퓨터의 날짜를 확인하세요.</translation>
    </message>
    <message>
        <source>The server’s certificate is not valid yet, so nothing was fetched. Check the date of this computer.</source>
        <translation>서버 인증서의 유효 기간이 아직 시작되지 않아 아무것도 가져오지 않았습니다. 이 컴퓨터의 날짜를 확인하세요.</translation>
    </message>
    <message>
        <source>The server’s certificate is for another name, so nothing was fetched. Check the address.</source>
        <translation>서버 인증서가 다른 이름으로 발급되어 아무것도 가져오지 않았습니다. 주소를 확인하세요.</translation>
    </message>
    <message>
        <source>The server’s certificate is not from an authority that this computer trusts, so nothing was fetched. Try again later or on another network.</source>
        <translation>이 컴퓨터가 신뢰하는 곳 가운데 서버 인증서를 보증하는 곳이 없어 아무것도 가져오지 않았습니다. 나중에, 또는 다른 네트워크에서 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The server’s certificate is self-signed, so nothing was fetched. If the server is yours, make this computer trust its certificate.</source>
        <translation>서버가 스스로 서명한 인증서여서 아무것도 가져오지 않았습니다. 직접 운영하는 서버라면 이 컴퓨터가 그 인증서를 신뢰하게 하세요.</translation>
    </message>
    <message>
        <source>Web content cannot be shown because its sandbox does not work here. It needs a user other than root and a system that allows user namespaces. To go without the sandbox, start Byline with QTWEBENGINE_DISABLE_SANDBOX=1.</source>
        <translation>샌드박스가 작동하지 않아 여기서는 웹 콘텐츠를 표시하지 않습니다. root가 아닌 사용자로 실행해야 하고, 시스템이 사용자 네임스페이스를 허용해야 합니다. 샌드박스 없이 쓰려면 QTWEBENGINE_DISABLE_SANDBOX=1을 설정하고 Byline을 시작하세요.</translation>
    </message>
    <message>
        <source>This was done by a newer version of Byline, and this one can neither undo nor redo it. Nothing was changed. Update Byline first.</source>
        <translation>더 새로운 Byline에서 한 일이라 이 버전에서는 되돌리거나 다시 할 수 없습니다. 아무것도 바꾸지 않았습니다. Byline을 업데이트하세요.</translation>
    </message>
    <message>
        <source>The file could not be created, and nothing was saved. Export fewer articles at once.</source>
        <translation>파일을 만들지 못해 아무것도 저장하지 않았습니다. 기사를 나누어 내보내세요.</translation>
    </message>
</context>
<context>
    <name>HealthText</name>
    <message>
        <source>versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>디스크</translation>
    </message>
    <message>
        <source>web engine</source>
        <translation>웹 엔진</translation>
    </message>
    <message>
        <source>library</source>
        <translation>라이브러리</translation>
    </message>
    <message>
        <source>integrity of the file</source>
        <translation>파일의 무결성</translation>
    </message>
    <message>
        <source>what belongs together</source>
        <translation>자료 사이의 연결</translation>
    </message>
    <message>
        <source>form of the library</source>
        <translation>라이브러리 형식</translation>
    </message>
    <message>
        <source>search index</source>
        <translation>검색 색인</translation>
    </message>
    <message>
        <source>counts of outlets</source>
        <translation>매체별 기사 수</translation>
    </message>
    <message>
        <source>counts of writers</source>
        <translation>기자별 기사 수</translation>
    </message>
    <message>
        <source>outlets of writers</source>
        <translation>기자의 매체</translation>
    </message>
    <message>
        <source>totals</source>
        <translation>전체 수</translation>
    </message>
    <message>
        <source>marks of articles</source>
        <translation>기사 표시</translation>
    </message>
    <message>
        <source>writers and tags of articles</source>
        <translation>기사의 기자와 태그</translation>
    </message>
    <message>
        <source>leftovers</source>
        <translation>정리되지 않은 자료</translation>
    </message>
    <message>
        <source>feed</source>
        <translation>피드</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>플랫폼</translation>
    </message>
    <message>
        <source>newsletters</source>
        <translation>뉴스레터</translation>
    </message>
    <message>
        <source>subscription</source>
        <translation>구독</translation>
    </message>
    <message>
        <source>free space is not known</source>
        <translation>남은 공간을 알 수 없음</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 남음</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1에 쓸 수 없음</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>버전 %1</translation>
    </message>
    <message>
        <source>%1 articles</source>
        <translation>기사 %1건</translation>
    </message>
    <message>
        <source>does not fit the articles</source>
        <translation>기사와 맞지 않음</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>%1 wrong</source>
        <translation>%1건이 잘못됨</translation>
    </message>
    <message>
        <source>lists of what is unread</source>
        <translation>읽지 않은 기사 목록</translation>
    </message>
</context>
<context>
    <name>NewsletterText</name>
    <message>
        <source>The link was already used or has expired. If you opened it elsewhere, you may already be subscribed: sign in by email to check.</source>
        <translation>이미 사용했거나 만료된 링크입니다. 다른 곳에서 열었다면 이미 구독되었을 수 있습니다. 로그인 메일을 받아 여기서 확인하세요.</translation>
    </message>
    <message>
        <source>The outlet says: “%1”</source>
        <translation>매체에서 온 답: “%1”</translation>
    </message>
    <message>
        <source>The outlet accepts only invited or paying members, or none at present. Its page says more.</source>
        <translation>초대받았거나 결제한 회원만 받거나, 지금은 회원을 받지 않는 매체입니다. 자세한 내용은 매체 페이지에 있습니다.</translation>
    </message>
    <message>
        <source>This outlet takes sign-ups only from a browser. Open its page to subscribe.</source>
        <translation>이 매체는 브라우저로 접속했는지 먼저 확인합니다. 매체 페이지를 열어 신청하세요.</translation>
    </message>
    <message>
        <source>This outlet has no newsletter that you can subscribe to from here. There may be one on its page.</source>
        <translation>여기서 구독할 수 있는 뉴스레터가 없는 매체입니다. 매체 페이지에는 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>Get new articles by email, too</source>
        <translation>새 기사를 메일로도 받아 보세요</translation>
    </message>
    <message>
        <source>Did the request arrive?</source>
        <translation>신청이 보내졌는지 알 수 없습니다</translation>
    </message>
    <message>
        <source>Check your email</source>
        <translation>메일함을 확인하세요</translation>
    </message>
    <message>
        <source>You are subscribed</source>
        <translation>구독 중입니다</translation>
    </message>
    <message>
        <source>You have unsubscribed</source>
        <translation>구독을 해지했습니다</translation>
    </message>
    <message>
        <source>The outlet did not accept the request</source>
        <translation>매체가 신청을 받지 않았습니다</translation>
    </message>
    <message>
        <source>Only on the outlet’s own page</source>
        <translation>매체 페이지에서만 신청할 수 있습니다</translation>
    </message>
    <message>
        <source>Paste the link…</source>
        <translation>링크 붙여넣기…</translation>
    </message>
    <message>
        <source>Change or unsubscribe…</source>
        <translation>변경 · 해지…</translation>
    </message>
    <message>
        <source>Show how…</source>
        <translation>방법 보기…</translation>
    </message>
    <message>
        <source>Subscribe…</source>
        <translation>구독 신청…</translation>
    </message>
    <message>
        <source>The outlet sends the emails. Your address goes to this outlet only.</source>
        <translation>매체가 보내는 메일입니다. 주소는 이 매체에만 전달됩니다.</translation>
    </message>
    <message>
        <source>The request for %1 may not have arrived. Check your email; if nothing is there, send it again.</source>
        <translation>%1 주소로 보낸 신청이 도착했는지 알 수 없습니다. 메일함을 확인하고, 메일이 없으면 다시 보내세요.</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1부터</translation>
    </message>
    <message>
        <source>%1 no longer sends a newsletter to %2.</source>
        <translation>이제 %1의 뉴스레터가 %2 주소로 오지 않습니다.</translation>
    </message>
    <message>
        <source>Too many requests in a short time. You can try again at %1; nothing is sent automatically.</source>
        <translation>짧은 시간에 신청이 너무 많았습니다. %1에 다시 시도할 수 있습니다. 자동으로 다시 보내지는 않습니다.</translation>
    </message>
    <message>
        <source>It accepts members by invitation only.</source>
        <translation>초대받은 사람만 가입할 수 있습니다.</translation>
    </message>
    <message>
        <source>It accepts paying members only.</source>
        <translation>결제한 회원만 받습니다.</translation>
    </message>
    <message>
        <source>It does not accept this email address.</source>
        <translation>이 메일 주소는 받지 않습니다.</translation>
    </message>
    <message>
        <source>It does not accept addresses from this email provider.</source>
        <translation>이 메일 서비스의 주소는 받지 않습니다.</translation>
    </message>
    <message>
        <source>Nobody is subscribed with this address. Subscribe first.</source>
        <translation>이 주소로 가입한 사람이 없습니다. 먼저 구독을 신청하세요.</translation>
    </message>
    <message>
        <source>It no longer has this newsletter.</source>
        <translation>고른 뉴스레터가 이제 없습니다.</translation>
    </message>
    <message>
        <source>Its server did not understand the request. Its own page may work.</source>
        <translation>매체의 서버가 신청을 이해하지 못했습니다. 매체 페이지에서는 될 수 있습니다.</translation>
    </message>
    <message>
        <source>Too many requests in a short time.</source>
        <translation>짧은 시간에 신청이 너무 많았습니다.</translation>
    </message>
    <message>
        <source>The outlet’s answer: “%1”</source>
        <translation>매체의 답: “%1”</translation>
    </message>
    <message>
        <source>%1 sent an email to %2 at %3. Open the link in it, or paste it below, to complete your subscription.</source>
        <translation>%1에서 %3에 %2 주소로 확인 메일을 보냈습니다. 메일 속 링크를 눌러야 구독 신청이 완료됩니다.</translation>
    </message>
    <message>
        <source>It should be there by now. Check your spam folder and the address, or send it again.</source>
        <translation>이제는 와 있어야 합니다. 스팸함을 살펴보고 주소를 확인한 뒤, 없으면 다시 보내 보세요.</translation>
    </message>
    <message>
        <source>If it does not arrive within 3 minutes, check your spam folder.</source>
        <translation>3분 안에 오지 않으면 스팸함을 살펴보세요.</translation>
    </message>
    <message>
        <source>The link was already used or has expired. Ask for another sign-in email.</source>
        <translation>이미 사용했거나 만료된 링크입니다. 로그인 메일을 다시 받으세요.</translation>
    </message>
    <message>
        <source>If the outlet knows %1, it sent a sign-in email at %2. Paste its link here to read members’ articles in full.</source>
        <translation>%2에 %1 주소로 로그인 메일을 요청했습니다. 매체에 등록된 주소라면 메일이 도착합니다. 메일 속 링크를 여기에 넣으면 회원 전용 기사의 전문을 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent. You can ask again at %1.</source>
        <translation>보내지 않았습니다. %1에 다시 신청할 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent. The outlet asks you to try again later.</source>
        <translation>보내지 않았습니다. 매체가 나중에 다시 신청해 달라고 합니다.</translation>
    </message>
    <message>
        <source>The outlet has no newsletter called “%1”, so nothing was sent.</source>
        <translation>‘%1’ 뉴스레터가 없는 매체여서 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>This link belongs to %1, and none of your outlets is from there. It was not opened.</source>
        <translation>%1에서 온 링크이지만, 구독하는 매체 가운데 그곳의 매체가 없어 열지 않았습니다.</translation>
    </message>
    <message>
        <source>No code is expected. Ask for a sign-in email first.</source>
        <translation>기다리는 코드가 없습니다. 먼저 로그인 메일을 받으세요.</translation>
    </message>
    <message>
        <source>You have not asked for a newsletter of this outlet.</source>
        <translation>이 매체의 뉴스레터를 신청한 적이 없습니다.</translation>
    </message>
    <message>
        <source>The link was opened, but %1 did not recognize you. Ask for a sign-in email.</source>
        <translation>링크는 열었지만 %1에서 회원을 알아보지 못했습니다. 로그인 메일을 받으세요.</translation>
    </message>
    <message>
        <source>This is neither a newsletter link nor a code. Copy the whole link from the email.</source>
        <translation>뉴스레터 링크도 코드도 아닙니다. 메일에서 링크를 통째로 복사하세요.</translation>
    </message>
    <message>
        <source>Only signed-in members can change this. Ask for a sign-in email first.</source>
        <translation>로그인한 회원만 바꿀 수 있습니다. 먼저 로그인 메일을 받으세요.</translation>
    </message>
    <message>
        <source>The outlet’s answer: “%1” You were not subscribed.</source>
        <translation>매체의 답: “%1” 구독되지 않았습니다.</translation>
    </message>
    <message>
        <source>You were not subscribed.</source>
        <translation>구독되지 않았습니다.</translation>
    </message>
    <message>
        <source>If the outlet knows %1, it sent a sign-in email at %2. Paste its link or code here to read members’ articles in full.</source>
        <translation>%2에 %1 주소로 로그인 메일을 요청했습니다. 매체에 등록된 주소라면 메일이 도착합니다. 메일 속 링크나 코드를 여기에 넣으면 회원 전용 기사의 전문을 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 does not know this code. Use the code or the link from the newest email.</source>
        <translation>%1에서 모르는 코드라고 합니다. 가장 최근 메일의 코드나 링크를 쓰세요.</translation>
    </message>
    <message>
        <source>Sending the request…</source>
        <translation>신청하는 중…</translation>
    </message>
    <message>
        <source>Asking %1 to send an email to %2. Some outlets take a while to answer.</source>
        <translation>%1에 %2 주소로 메일을 보내 달라고 신청하고 있습니다. 답이 조금 늦게 오는 매체도 있습니다.</translation>
    </message>
    <message>
        <source>This link no longer works</source>
        <translation>쓸 수 없는 링크입니다</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>mark as read</source>
        <translation>읽음으로 표시</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>북마크</translation>
    </message>
    <message>
        <source>bookmark with %1</source>
        <translation>북마크(태그: %1)</translation>
    </message>
    <message>
        <source>keep offline</source>
        <translation>오프라인 보관</translation>
    </message>
</context>
<context>
    <name>SourceSpeech</name>
    <message>
        <source>1 article</source>
        <translation>기사 1건</translation>
    </message>
    <message>
        <source>%1 articles</source>
        <translation>기사 %1건</translation>
    </message>
    <message>
        <source>more than %1 unread</source>
        <translation>읽지 않은 기사 %1건 넘음</translation>
    </message>
    <message>
        <source>%1 unread</source>
        <translation>읽지 않은 기사 %1건</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>followed</source>
        <translation>팔로우 중</translation>
    </message>
</context>
<context>
    <name>UndoText</name>
    <message>
        <source>Marked 1 article as read</source>
        <translation>기사 1건을 읽음으로 표시</translation>
    </message>
    <message>
        <source>Marked 1 article as unread</source>
        <translation>기사 1건을 읽지 않음으로 표시</translation>
    </message>
    <message>
        <source>Marked 1 article of %1 as read</source>
        <translation>%1의 기사 1건을 읽음으로 표시</translation>
    </message>
    <message>
        <source>Marked 1 article of %1 as unread</source>
        <translation>%1의 기사 1건을 읽지 않음으로 표시</translation>
    </message>
    <message>
        <source>Marked %1 articles as read</source>
        <translation>기사 %1건을 읽음으로 표시</translation>
    </message>
    <message>
        <source>Marked %1 articles as unread</source>
        <translation>기사 %1건을 읽지 않음으로 표시</translation>
    </message>
    <message>
        <source>Marked %1 articles of %2 as read</source>
        <translation>%2의 기사 %1건을 읽음으로 표시</translation>
    </message>
    <message>
        <source>Marked %1 articles of %2 as unread</source>
        <translation>%2의 기사 %1건을 읽지 않음으로 표시</translation>
    </message>
    <message>
        <source>Removed the bookmark for “%1”</source>
        <translation>‘%1’의 북마크 해제</translation>
    </message>
    <message>
        <source>Removed %1 bookmarks</source>
        <translation>북마크 %1개 해제</translation>
    </message>
    <message>
        <source>Unsubscribed from %1</source>
        <translation>%1 구독 해지</translation>
    </message>
    <message>
        <source>Cleaned up 1 old article</source>
        <translation>오래된 기사 1건 정리</translation>
    </message>
    <message>
        <source>Cleaned up %1 old articles</source>
        <translation>오래된 기사 %1건 정리</translation>
    </message>
    <message>
        <source>Merged %1 writers into one: %2</source>
        <translation>기자 %1명을 한 사람으로 합침: %2</translation>
    </message>
    <message>
        <source>Split %1 into two writers</source>
        <translation>%1을(를) 두 사람으로 나눔</translation>
    </message>
    <message>
        <source>Renamed %1</source>
        <translation>이름 변경: %1</translation>
    </message>
    <message>
        <source>Moved %1</source>
        <translation>이동: %1</translation>
    </message>
    <message>
        <source>Created the folder %1</source>
        <translation>폴더 만들기: %1</translation>
    </message>
    <message>
        <source>Moved or renamed the folder %1</source>
        <translation>폴더 이동 또는 이름 변경: %1</translation>
    </message>
    <message>
        <source>Removed the folder %1</source>
        <translation>폴더 삭제: %1</translation>
    </message>
    <message>
        <source>Changed the bookmark for “%1”</source>
        <translation>‘%1’의 북마크 수정</translation>
    </message>
    <message>
        <source>Changed %1 bookmarks</source>
        <translation>북마크 %1개 수정</translation>
    </message>
    <message>
        <source>Subscribed to %1</source>
        <translation>%1 구독</translation>
    </message>
    <message>
        <source>Subscribed to %1 outlets</source>
        <translation>매체 %1곳 구독</translation>
    </message>
    <message>
        <source>Removed the offline copy of “%1”</source>
        <translation>‘%1’의 오프라인 보관본 삭제</translation>
    </message>
    <message>
        <source>Removed %1 offline copies</source>
        <translation>오프라인 보관본 %1건 삭제</translation>
    </message>
    <message>
        <source>Redone: %1.</source>
        <translation>다시 했습니다: %1.</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>되돌렸습니다: %1.</translation>
    </message>
    <message>
        <source>Its password was removed from the keychain. Enter it again on the outlet’s page.</source>
        <translation>비밀번호는 그때 키체인에서 함께 지워졌습니다. 매체 페이지에서 다시 입력하세요.</translation>
    </message>
    <message>
        <source>The rule “%1” marked 1 article as read</source>
        <translation>‘%1’ 규칙이 기사 1건을 읽음으로 표시</translation>
    </message>
    <message>
        <source>The rule “%1” marked %2 articles as read</source>
        <translation>‘%1’ 규칙이 기사 %2건을 읽음으로 표시</translation>
    </message>
    <message>
        <source>The rule “%1” bookmarked 1 article</source>
        <translation>‘%1’ 규칙이 기사 1건을 북마크</translation>
    </message>
    <message>
        <source>The rule “%1” bookmarked %2 articles</source>
        <translation>‘%1’ 규칙이 기사 %2건을 북마크</translation>
    </message>
    <message>
        <source>The rule “%1” was applied to 1 article</source>
        <translation>‘%1’ 규칙이 기사 1건을 처리</translation>
    </message>
    <message>
        <source>The rule “%1” was applied to %2 articles</source>
        <translation>‘%1’ 규칙이 기사 %2건을 처리</translation>
    </message>
    <message>
        <source>Removed the rule “%1”</source>
        <translation>‘%1’ 규칙 삭제</translation>
    </message>
    <message>
        <source>The rule “%1” put 1 article on the offline shelf</source>
        <translation>‘%1’ 규칙이 기사 1건을 오프라인에 보관</translation>
    </message>
    <message>
        <source>The rule “%1” put %2 articles on the offline shelf</source>
        <translation>‘%1’ 규칙이 기사 %2건을 오프라인에 보관</translation>
    </message>
    <message>
        <source>Bookmarked “%1”</source>
        <translation>‘%1’ 북마크 추가</translation>
    </message>
    <message>
        <source>Bookmarked %1 articles</source>
        <translation>기사 %1건 북마크 추가</translation>
    </message>
    <message>
        <source>Something done by a newer version of Byline</source>
        <translation>더 새로운 Byline에서 한 일</translation>
    </message>
</context>
<context>
    <name>WebPageMenu</name>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>서식 없이 붙여넣기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 하기</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>링크 주소 복사</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>링크 열기</translation>
    </message>
    <message>
        <source>Open link in browser</source>
        <translation>브라우저에서 링크 열기</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>이미지 복사</translation>
    </message>
    <message>
        <source>Copy picture address</source>
        <translation>이미지 주소 복사</translation>
    </message>
    <message>
        <source>Copy media address</source>
        <translation>미디어 주소 복사</translation>
    </message>
    <message>
        <source>Show or hide controls</source>
        <translation>조작 단추 보이기/감추기</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>반복 재생</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>재생/일시 정지</translation>
    </message>
    <message>
        <source>Mute or unmute</source>
        <translation>소리 켜기/끄기</translation>
    </message>
</context>
<context>
    <name>byline::Actions</name>
    <message>
        <source>Add outlet…</source>
        <translation>매체 추가…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>Stop refreshing</source>
        <translation>새로 고침 중지</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>다음 기사</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>이전 기사</translation>
    </message>
    <message>
        <source>Next unread article</source>
        <translation>읽지 않은 다음 기사</translation>
    </message>
    <message>
        <source>Previous unread article</source>
        <translation>읽지 않은 이전 기사</translation>
    </message>
    <message>
        <source>Scroll down, then go to the next unread article</source>
        <translation>아래로 넘기기, 끝에서는 읽지 않은 다음 기사</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>위로 넘기기</translation>
    </message>
    <message>
        <source>Mark as read or unread</source>
        <translation>읽음·읽지 않음 바꾸기</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>북마크</translation>
    </message>
    <message>
        <source>Open original in browser</source>
        <translation>브라우저에서 원문 열기</translation>
    </message>
    <message>
        <source>Copy article address</source>
        <translation>기사 주소 복사</translation>
    </message>
    <message>
        <source>Mark list as read</source>
        <translation>목록을 모두 읽음으로 표시</translation>
    </message>
    <message>
        <source>Keep offline</source>
        <translation>오프라인 보관</translation>
    </message>
    <message>
        <source>Full text from the outlet’s page</source>
        <translation>매체 페이지에서 전문 가져오기</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>기본 글자 크기</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>오프라인으로 사용</translation>
    </message>
    <message>
        <source>Import outlets (OPML)…</source>
        <translation>OPML 파일 가져오기…</translation>
    </message>
    <message>
        <source>Export outlets (OPML)…</source>
        <translation>OPML 파일로 내보내기…</translation>
    </message>
    <message>
        <source>Suggested outlets…</source>
        <translation>추천 매체…</translation>
    </message>
    <message>
        <source>About Byline</source>
        <translation>Byline 정보</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 하기</translation>
    </message>
    <message>
        <source>Articles to keep…</source>
        <translation>남길 기사…</translation>
    </message>
    <message>
        <source>Go to the pane on the left</source>
        <translation>왼쪽 영역으로 이동</translation>
    </message>
    <message>
        <source>Go to the pane on the right</source>
        <translation>오른쪽 영역으로 이동</translation>
    </message>
    <message>
        <source>Go to anything…</source>
        <translation>빠른 이동…</translation>
    </message>
    <message>
        <source>Subscribe to the address in the clipboard</source>
        <translation>클립보드에 있는 주소 구독</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>환경설정…</translation>
    </message>
    <message>
        <source>Reading statistics…</source>
        <translation>읽기 통계…</translation>
    </message>
    <message>
        <source>Back up library…</source>
        <translation>라이브러리 백업…</translation>
    </message>
    <message>
        <source>Restore backup…</source>
        <translation>백업에서 복원…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>단축키…</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>읽기</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>기사</translation>
    </message>
    <message>
        <source>Lists and outlets</source>
        <translation>목록과 매체</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Byline</translation>
    </message>
    <message>
        <source>Open original from the list</source>
        <translation>목록에서 원문 열기</translation>
    </message>
    <message>
        <source>Reading style</source>
        <translation>보기 설정</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>기사에서 찾기</translation>
    </message>
    <message>
        <source>Show web page here</source>
        <translation>웹 페이지를 여기서 보기</translation>
    </message>
    <message>
        <source>Copy as quotation with source</source>
        <translation>출처와 함께 인용문 복사</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>출처 복사</translation>
    </message>
    <message>
        <source>Copy citation as Markdown</source>
        <translation>출처를 Markdown으로 복사</translation>
    </message>
    <message>
        <source>Send by email…</source>
        <translation>메일로 보내기…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF로 저장…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>인쇄…</translation>
    </message>
    <message>
        <source>Three columns</source>
        <translation>세 단 보기</translation>
    </message>
    <message>
        <source>Article below list</source>
        <translation>목록 아래에서 기사 보기</translation>
    </message>
    <message>
        <source>Only the article</source>
        <translation>기사만 보기</translation>
    </message>
    <message>
        <source>Show subscriptions</source>
        <translation>구독 목록 보이기</translation>
    </message>
    <message>
        <source>Show article list</source>
        <translation>기사 목록 보이기</translation>
    </message>
    <message>
        <source>Open in new window</source>
        <translation>새 창에서 열기</translation>
    </message>
    <message>
        <source>Edit bookmark…</source>
        <translation>북마크 편집…</translation>
    </message>
    <message>
        <source>Find an outlet, folder or writer…</source>
        <translation>매체, 폴더, 기자 찾기…</translation>
    </message>
    <message>
        <source>Keep a web page…</source>
        <translation>웹 페이지 보관…</translation>
    </message>
    <message>
        <source>Take all unread articles with me</source>
        <translation>읽지 않은 기사 모두 챙겨 가기</translation>
    </message>
    <message>
        <source>Offline shelf…</source>
        <translation>오프라인 서가…</translation>
    </message>
    <message>
        <source>Export article…</source>
        <translation>기사 내보내기…</translation>
    </message>
    <message>
        <source>Export all kept articles…</source>
        <translation>보관한 기사 모두 내보내기…</translation>
    </message>
    <message>
        <source>Next outlet or list</source>
        <translation>다음 매체나 목록</translation>
    </message>
    <message>
        <source>Previous outlet or list</source>
        <translation>이전 매체나 목록</translation>
    </message>
    <message>
        <source>Mark all above as read</source>
        <translation>위 기사를 모두 읽음으로 표시</translation>
    </message>
    <message>
        <source>Mark all below as read</source>
        <translation>아래 기사를 모두 읽음으로 표시</translation>
    </message>
    <message>
        <source>Show all or only unread articles</source>
        <translation>모든 기사 / 읽지 않은 기사 전환</translation>
    </message>
    <message>
        <source>Hide outlets with nothing unread</source>
        <translation>다 읽은 매체 숨기기</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>소리 내어 읽기</translation>
    </message>
    <message>
        <source>Keep offline with its audio</source>
        <translation>오디오까지 오프라인 보관</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>화면 배치</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>진행 상황</translation>
    </message>
    <message>
        <source>Rules for new articles…</source>
        <translation>새 기사 규칙…</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>새 폴더…</translation>
    </message>
    <message>
        <source>Text with a cursor (for screen readers)</source>
        <translation>커서로 읽는 글 (화면 낭독기용)</translation>
    </message>
    <message>
        <source>Unsubscribe from outlet</source>
        <translation>매체 구독 해지</translation>
    </message>
    <message>
        <source>page down</source>
        <translation>한 화면 아래로, 스크롤</translation>
    </message>
    <message>
        <source>page up</source>
        <translation>한 화면 위로, 스크롤</translation>
    </message>
    <message>
        <source>next feed, next subscription</source>
        <translation>다음 피드, 다음 구독</translation>
    </message>
    <message>
        <source>previous feed, previous subscription</source>
        <translation>이전 피드, 이전 구독</translation>
    </message>
    <message>
        <source>reader view, reader mode, whole article</source>
        <translation>읽기 모드, 리더 보기, 본문 전체</translation>
    </message>
    <message>
        <source>website, original page</source>
        <translation>웹사이트, 원본 페이지</translation>
    </message>
    <message>
        <source>edits, revisions, versions, diff</source>
        <translation>수정 내역, 변경, 정정, 버전</translation>
    </message>
    <message>
        <source>search in page</source>
        <translation>페이지에서 검색, 본문 검색</translation>
    </message>
    <message>
        <source>text to speech, listen, voice</source>
        <translation>음성으로 듣기, 낭독, 듣기</translation>
    </message>
    <message>
        <source>caret browsing, accessibility, plain text</source>
        <translation>커서 탐색, 접근성, 화면 읽기</translation>
    </message>
    <message>
        <source>font, typeface, line spacing, typography</source>
        <translation>글꼴, 서체, 줄 간격, 폰트</translation>
    </message>
    <message>
        <source>zoom in, font size</source>
        <translation>확대, 글꼴 크기</translation>
    </message>
    <message>
        <source>zoom out, font size</source>
        <translation>축소, 글꼴 크기</translation>
    </message>
    <message>
        <source>reset zoom, actual size</source>
        <translation>원래 크기, 100%</translation>
    </message>
    <message>
        <source>keep unread, read state</source>
        <translation>안 읽음, 읽음 표시</translation>
    </message>
    <message>
        <source>star, favourite, favorite, save for later, read later</source>
        <translation>별표, 즐겨찾기, 나중에 읽기, 스크랩</translation>
    </message>
    <message>
        <source>download, save, archive</source>
        <translation>내려받기, 다운로드, 저장</translation>
    </message>
    <message>
        <source>podcast, download audio</source>
        <translation>팟캐스트, 오디오 내려받기</translation>
    </message>
    <message>
        <source>save as, EPUB, HTML, Markdown</source>
        <translation>다른 이름으로 저장, 전자책, 파일로 저장</translation>
    </message>
    <message>
        <source>visit website, open link, open in browser</source>
        <translation>링크 열기, 웹사이트 방문, 외부 브라우저</translation>
    </message>
    <message>
        <source>copy link, URL, permalink</source>
        <translation>링크 복사, 고유 주소</translation>
    </message>
    <message>
        <source>new window, new tab</source>
        <translation>새 탭</translation>
    </message>
    <message>
        <source>labels, annotate, notes, tags</source>
        <translation>라벨, 주석, 꼬리표</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>인용</translation>
    </message>
    <message>
        <source>cite, reference</source>
        <translation>인용 표기, 참고 문헌</translation>
    </message>
    <message>
        <source>share, email</source>
        <translation>공유, 이메일</translation>
    </message>
    <message>
        <source>find articles, filter</source>
        <translation>찾기, 필터</translation>
    </message>
    <message>
        <source>find feed, find subscription, filter feeds</source>
        <translation>피드 찾기, 구독 찾기</translation>
    </message>
    <message>
        <source>mark all as read, catch up</source>
        <translation>모두 읽음, 전부 읽음</translation>
    </message>
    <message>
        <source>hide read articles, show read articles, filter</source>
        <translation>읽은 기사 숨기기, 읽은 기사 보기</translation>
    </message>
    <message>
        <source>hide read feeds, hide empty feeds</source>
        <translation>읽은 피드 숨기기, 빈 피드 숨기기</translation>
    </message>
    <message>
        <source>take back, revert</source>
        <translation>실행 취소, 취소</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>update, fetch feeds, reload, sync</source>
        <translation>업데이트, 갱신, 동기화, 피드 받기</translation>
    </message>
    <message>
        <source>cancel update, abort</source>
        <translation>갱신 중단, 멈추기</translation>
    </message>
    <message>
        <source>subscribe, feed, RSS, Atom, new subscription</source>
        <translation>구독하기, 피드 추가, 구독 추가</translation>
    </message>
    <message>
        <source>unsubscribe, remove feed, delete feed</source>
        <translation>구독 해지, 구독 취소, 피드 삭제, 매체 삭제</translation>
    </message>
    <message>
        <source>discover, recommended feeds</source>
        <translation>추천 피드, 둘러보기</translation>
    </message>
    <message>
        <source>group, category</source>
        <translation>그룹, 분류, 카테고리</translation>
    </message>
    <message>
        <source>import feeds, import subscriptions, migrate</source>
        <translation>피드 가져오기, 구독 가져오기, 옮겨 오기</translation>
    </message>
    <message>
        <source>export feeds, export subscriptions</source>
        <translation>피드 내보내기, 구독 내보내기</translation>
    </message>
    <message>
        <source>columns, classic view</source>
        <translation>레이아웃, 세로 보기</translation>
    </message>
    <message>
        <source>horizontal layout, split view</source>
        <translation>레이아웃, 위아래 보기</translation>
    </message>
    <message>
        <source>full screen, focus mode, distraction free</source>
        <translation>전체 화면, 집중 모드</translation>
    </message>
    <message>
        <source>sidebar, feed list</source>
        <translation>사이드바, 피드 목록</translation>
    </message>
    <message>
        <source>headlines, article list</source>
        <translation>제목 목록</translation>
    </message>
    <message>
        <source>settings, options, configuration, dark mode, theme, language, notifications</source>
        <translation>설정, 옵션, 다크 모드, 어두운 모드, 테마, 언어, 알림</translation>
    </message>
    <message>
        <source>shortcuts, hotkeys, keyboard, key bindings</source>
        <translation>키보드, 바로 가기 키</translation>
    </message>
    <message>
        <source>airplane mode, disconnect</source>
        <translation>비행기 모드, 연결 끊기</translation>
    </message>
    <message>
        <source>activity, tasks, log</source>
        <translation>작업, 활동, 기록</translation>
    </message>
    <message>
        <source>clean up, retention, delete old articles, storage</source>
        <translation>정리, 보존 기간, 오래된 기사 삭제, 저장 공간</translation>
    </message>
    <message>
        <source>filters, automation, mute, block</source>
        <translation>필터, 자동화, 차단, 숨기기</translation>
    </message>
    <message>
        <source>save page, web clipper</source>
        <translation>페이지 저장, 웹 클리핑</translation>
    </message>
    <message>
        <source>download all, travel</source>
        <translation>모두 내려받기, 여행</translation>
    </message>
    <message>
        <source>offline settings, automatic download</source>
        <translation>오프라인 설정, 자동 내려받기</translation>
    </message>
    <message>
        <source>archive, EPUB</source>
        <translation>전자책, 모두 저장</translation>
    </message>
    <message>
        <source>statistics, stats, charts, reading history</source>
        <translation>통계, 차트, 독서 기록</translation>
    </message>
    <message>
        <source>backup, save library</source>
        <translation>백업하기, 사본 만들기</translation>
    </message>
    <message>
        <source>import backup, recover</source>
        <translation>복구, 백업 가져오기</translation>
    </message>
    <message>
        <source>version, licence, license</source>
        <translation>버전, 라이선스</translation>
    </message>
    <message>
        <source>exit, close</source>
        <translation>종료, 닫기</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>‘%1’</translation>
    </message>
    <message>
        <source>Show what changed</source>
        <translation>고친 부분 보기</translation>
    </message>
</context>
<context>
    <name>byline::Activity</name>
    <message>
        <source>Nothing is running.</source>
        <translation>진행 중인 작업이 없습니다.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>지난 알림</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>진행 상황</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>중지: %1</translation>
    </message>
</context>
<context>
    <name>byline::AddOutletDialog</name>
    <message>
        <source>Add outlet</source>
        <translation>매체 추가</translation>
    </message>
    <message>
        <source>Address of a site, an article or a feed</source>
        <translation>사이트, 기사 또는 피드의 주소</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>폴더 없음</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>피드</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>구독</translation>
    </message>
    <message>
        <source>Looking for feeds…</source>
        <translation>피드를 찾는 중…</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>기사 1건</translation>
    </message>
    <message>
        <source>%1 articles</source>
        <translation>기사 %1건</translation>
    </message>
    <message>
        <source>Subscribing…</source>
        <translation>구독하는 중…</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>건너뛰기</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1번째</translation>
    </message>
    <message>
        <source>Subscribed: %1</source>
        <translation>구독 중: %1</translation>
    </message>
    <message>
        <source>You are already subscribed to this feed.</source>
        <translation>이미 구독 중인 피드입니다.</translation>
    </message>
    <message>
        <source>You are already subscribed to this feed, as “%1”.</source>
        <translation>이미 ‘%1’(으)로 구독 중인 피드입니다.</translation>
    </message>
    <message>
        <source>Show outlet</source>
        <translation>매체 보기</translation>
    </message>
</context>
<context>
    <name>byline::Arrivals</name>
    <message>
        <source>%1 is neither a list of outlets (OPML) nor a web page.</source>
        <translation>%1은(는) 매체 목록(OPML)도 웹 페이지도 아닙니다.</translation>
    </message>
    <message>
        <source>%1 does not contain its original address. Drag the address here instead.</source>
        <translation>%1에는 원래 주소가 적혀 있지 않습니다. 대신 주소를 이리로 끌어다 놓으세요.</translation>
    </message>
    <message>
        <source>Keeping “%1” offline…</source>
        <translation>‘%1’ 오프라인 보관 중…</translation>
    </message>
    <message>
        <source>The page was kept offline.</source>
        <translation>페이지를 오프라인에 보관했습니다.</translation>
    </message>
    <message>
        <source>There is no address in the clipboard.</source>
        <translation>클립보드에 주소가 없습니다.</translation>
    </message>
    <message>
        <source>Drop here to subscribe or to keep a page.</source>
        <translation>여기에 놓으면 구독하거나 페이지를 보관합니다.</translation>
    </message>
    <message>
        <source>%1 pages were kept offline.</source>
        <translation>페이지 %1개를 오프라인에 보관했습니다.</translation>
    </message>
    <message>
        <source>Could not be added: %1.</source>
        <comment>files or addresses that were dragged in</comment>
        <translation>%1개는 받아들이지 못했습니다.</translation>
    </message>
    <message>
        <source>“%1” is not an address.</source>
        <translation>‘%1’은(는) 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 읽는 중…</translation>
    </message>
</context>
<context>
    <name>byline::ArticleCommands</name>
    <message>
        <source>Mark as unread</source>
        <translation>읽지 않음으로 표시</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>읽음으로 표시</translation>
    </message>
    <message>
        <source>Bookmark removed.</source>
        <translation>북마크를 해제했습니다.</translation>
    </message>
    <message>
        <source>Bookmarked. It stays, whatever happens to its outlet.</source>
        <translation>북마크했습니다. 매체에 무슨 일이 있어도 이 기사는 남습니다.</translation>
    </message>
    <message>
        <source>The offline copy was removed.</source>
        <translation>오프라인 보관본을 삭제했습니다.</translation>
    </message>
    <message>
        <source>Keeping “%1” offline…</source>
        <translation>‘%1’ 오프라인 보관 중…</translation>
    </message>
    <message>
        <source>Kept offline: complete, no pictures.</source>
        <translation>전체를 오프라인에 보관했습니다(이미지 없음).</translation>
    </message>
    <message>
        <source>Kept offline: complete, 1 picture.</source>
        <translation>전체를 오프라인에 보관했습니다(이미지 1장).</translation>
    </message>
    <message>
        <source>Kept offline: complete, %1 pictures.</source>
        <translation>전체를 오프라인에 보관했습니다(이미지 %1장).</translation>
    </message>
    <message>
        <source>This article could not be kept offline.</source>
        <translation>이 기사는 오프라인에 보관하지 못했습니다.</translation>
    </message>
    <message>
        <source>Address copied.</source>
        <translation>주소를 복사했습니다.</translation>
    </message>
    <message>
        <source>1 article marked as read.</source>
        <translation>기사 1건을 읽음으로 표시했습니다.</translation>
    </message>
    <message>
        <source>%1 articles marked as read.</source>
        <translation>기사 %1건을 읽음으로 표시했습니다.</translation>
    </message>
    <message>
        <source>%1 articles marked as unread.</source>
        <translation>기사 %1건을 읽지 않음으로 표시했습니다.</translation>
    </message>
    <message>
        <source>Bookmarks added: %1.</source>
        <translation>북마크 %1개를 추가했습니다.</translation>
    </message>
    <message>
        <source>Bookmarks removed: %1.</source>
        <translation>북마크 %1개를 해제했습니다.</translation>
    </message>
    <message>
        <source>Keeping %1 articles offline…</source>
        <translation>기사 %1건을 오프라인에 보관하는 중…</translation>
    </message>
    <message>
        <source>Kept offline: %1.</source>
        <translation>기사 %1건을 오프라인에 보관했습니다.</translation>
    </message>
    <message>
        <source>Byline is working offline. The article will be kept once it is online again.</source>
        <translation>오프라인으로 사용 중입니다. 다시 온라인이 되면 기사를 보관합니다.</translation>
    </message>
    <message>
        <source>Byline is working offline. The articles will be kept once it is online again.</source>
        <translation>오프라인으로 사용 중입니다. 다시 온라인이 되면 기사를 보관합니다.</translation>
    </message>
    <message>
        <source>Stopped. Kept offline so far: %1.</source>
        <translation>중지했습니다. 그때까지 보관한 기사: %1건.</translation>
    </message>
    <message>
        <source>Incomplete: %1.</source>
        <translation>일부만 보관한 기사: %1건.</translation>
    </message>
    <message>
        <source>Failed: %1.</source>
        <translation>보관하지 못한 기사: %1건.</translation>
    </message>
    <message>
        <source>Offline copies removed: %1.</source>
        <translation>오프라인 보관본 %1건을 삭제했습니다.</translation>
    </message>
    <message>
        <source>Opened the first %1 of %2.</source>
        <translation>기사 %2건 가운데 앞의 %1건을 열었습니다.</translation>
    </message>
    <message>
        <source>Addresses copied: %1.</source>
        <translation>주소 %1개를 복사했습니다.</translation>
    </message>
    <message>
        <source>Stopped. The article was not kept offline.</source>
        <translation>중지했습니다. 오프라인에 보관하지 않았습니다.</translation>
    </message>
    <message>
        <source>Looking for the articles to mark…</source>
        <translation>읽음으로 표시할 기사를 찾는 중…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was marked.</source>
        <translation>중지했습니다. 읽음으로 표시한 기사는 없습니다.</translation>
    </message>
    <message>
        <source>No program was found to open %1</source>
        <translation>열 수 있는 프로그램이 없습니다: %1</translation>
    </message>
    <message>
        <source>Kept for good. The offline shelf will not remove this copy.</source>
        <translation>계속 보관합니다. 이제 오프라인 서가에서 이 보관본을 치우지 않습니다.</translation>
    </message>
    <message>
        <source>Kept for good: %1.</source>
        <translation>기사 %1건을 계속 보관합니다.</translation>
    </message>
    <message>
        <source>Press %1 to try again.</source>
        <translation>%1을(를) 누르면 다시 시도합니다.</translation>
    </message>
    <message>
        <source>Kept offline, but pictures are missing: %1.</source>
        <translation>일부만 오프라인에 보관했습니다(받지 못한 이미지 %1장).</translation>
    </message>
    <message>
        <source>Kept offline: text only. Its pictures could not be loaded.</source>
        <translation>이미지를 받지 못해 본문만 오프라인에 보관했습니다.</translation>
    </message>
    <message>
        <source>The full text could not be fetched, so the feed’s text was kept. %1</source>
        <translation>전문을 받지 못해 피드에 있는 내용만 보관했습니다. %1</translation>
    </message>
</context>
<context>
    <name>byline::ArticlePane</name>
    <message>
        <source>Unread</source>
        <translation>읽지 않음</translation>
    </message>
    <message>
        <source>All</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>기사</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>1 article found</source>
        <translation>찾은 기사 1건</translation>
    </message>
    <message>
        <source>%1 articles found</source>
        <translation>찾은 기사 %1건</translation>
    </message>
    <message>
        <source>List order and layout</source>
        <translation>목록의 순서와 모양</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>최신순</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>오래된 순</translation>
    </message>
    <message>
        <source>By article date</source>
        <translation>기사 날짜 기준</translation>
    </message>
    <message>
        <source>By bookmark date</source>
        <translation>북마크한 날짜 기준</translation>
    </message>
    <message>
        <source>Comfortable rows</source>
        <translation>여유 있게</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>촘촘하게</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>최신순</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>정확도순</translation>
    </message>
    <message>
        <source>More than %1 articles found</source>
        <translation>기사 %1건 넘게 찾음</translation>
    </message>
    <message>
        <source>%1 · building the search index, %2%</source>
        <translation>%1 · 검색 색인을 만드는 중 %2%</translation>
    </message>
    <message>
        <source>%1 articles selected</source>
        <translation>기사 %1건 선택됨</translation>
    </message>
</context>
<context>
    <name>byline::ArticleSpeech</name>
    <message>
        <source>unread</source>
        <translation>읽지 않음</translation>
    </message>
    <message>
        <source>with audio</source>
        <translation>오디오 있음</translation>
    </message>
    <message>
        <source>bookmarked</source>
        <translation>북마크함</translation>
    </message>
    <message>
        <source>kept offline</source>
        <translation>오프라인 보관</translation>
    </message>
    <message>
        <source>changed by the outlet</source>
        <translation>매체가 고침</translation>
    </message>
    <message>
        <source>%1 · likely a teaser</source>
        <translation>%1 · 앞부분만 있는 듯</translation>
    </message>
    <message>
        <source>%1 · likely members only</source>
        <translation>%1 · 회원 전용인 듯</translation>
    </message>
    <message>
        <source>kept offline: text only</source>
        <translation>오프라인 보관: 본문만</translation>
    </message>
    <message>
        <source>kept offline: 1 picture missing</source>
        <translation>오프라인 보관: 이미지 1장 빠짐</translation>
    </message>
    <message>
        <source>kept offline: %1 pictures missing</source>
        <translation>오프라인 보관: 이미지 %1장 빠짐</translation>
    </message>
    <message>
        <source>kept offline: the feed’s text only</source>
        <translation>오프라인 보관: 피드에 있는 내용만</translation>
    </message>
</context>
<context>
    <name>byline::ArticleWindow</name>
    <message>
        <source>Full text</source>
        <translation>기사 전문</translation>
    </message>
</context>
<context>
    <name>byline::BookmarkCommands</name>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Remove folder, keep its bookmarks</source>
        <translation>폴더 삭제(북마크는 유지)</translation>
    </message>
    <message>
        <source>Export bookmarks…</source>
        <translation>북마크 내보내기…</translation>
    </message>
    <message>
        <source>Bookmark saved.</source>
        <translation>북마크를 저장했습니다.</translation>
    </message>
    <message>
        <source>Bookmarks saved: %1.</source>
        <translation>북마크 %1개를 저장했습니다.</translation>
    </message>
    <message>
        <source>Rename folder</source>
        <translation>폴더 이름 바꾸기</translation>
    </message>
    <message>
        <source>Folder name</source>
        <translation>폴더 이름</translation>
    </message>
    <message>
        <source>Folder renamed.</source>
        <translation>폴더 이름을 바꿨습니다.</translation>
    </message>
    <message>
        <source>Folder removed. Its bookmarks are still there.</source>
        <translation>폴더를 삭제했습니다. 북마크는 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Export bookmarks</source>
        <translation>북마크 내보내기</translation>
    </message>
    <message>
        <source>Bookmarks for browsers (*.html);;Markdown (*.md)</source>
        <translation>브라우저용 북마크 (*.html);;Markdown (*.md)</translation>
    </message>
    <message>
        <source>Bookmarks exported: %1.</source>
        <translation>북마크 %1개를 내보냈습니다.</translation>
    </message>
    <message>
        <source>Remove tag, keep its bookmarks</source>
        <translation>태그 삭제(북마크는 유지)</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>태그 이름 바꾸기</translation>
    </message>
    <message>
        <source>Tag name</source>
        <translation>태그 이름</translation>
    </message>
    <message>
        <source>Tag renamed.</source>
        <translation>태그 이름을 바꿨습니다.</translation>
    </message>
    <message>
        <source>Tag removed. Its bookmarks are still there.</source>
        <translation>태그를 삭제했습니다. 북마크는 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Your changes to the bookmark were not saved.</source>
        <translation>북마크에 적은 내용을 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>Continue editing</source>
        <translation>이어서 쓰기</translation>
    </message>
</context>
<context>
    <name>byline::BookmarkDialog</name>
    <message>
        <source>Bookmark</source>
        <translation>북마크</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>쉼표로 구분</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
</context>
<context>
    <name>byline::CursorText</name>
    <message>
        <source>Article</source>
        <translation>기사</translation>
    </message>
</context>
<context>
    <name>byline::EarlierArticles</name>
    <message>
        <source>Earlier articles are already being loaded.</source>
        <translation>지난 기사를 이미 불러오고 있습니다.</translation>
    </message>
    <message>
        <source>Byline is working offline. Earlier articles can be loaded once it is online again.</source>
        <translation>오프라인으로 사용 중입니다. 다시 온라인이 되면 지난 기사를 불러올 수 있습니다.</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>온라인으로 전환</translation>
    </message>
    <message>
        <source>None of your outlets offers earlier articles by %1.</source>
        <translation>%1의 지난 기사를 불러올 수 있는 매체가 여기에 없습니다.</translation>
    </message>
    <message>
        <source>Loading earlier articles — %1 new; the outlet has %2 in all</source>
        <translation>지난 기사 불러오는 중 — 새로 %1건, 매체에는 모두 %2건</translation>
    </message>
    <message>
        <source>Loading earlier articles — %1 new</source>
        <translation>지난 기사 불러오는 중 — 새로 %1건</translation>
    </message>
    <message>
        <source>Earlier articles</source>
        <translation>지난 기사</translation>
    </message>
    <message>
        <source>Earlier articles: %1. You now have all that the outlet offers.</source>
        <translation>지난 기사 %1건을 불러왔습니다. 이 매체의 기사는 이제 모두 있습니다.</translation>
    </message>
    <message>
        <source>Earlier articles: %1. Stopped. The next time continues from there.</source>
        <translation>지난 기사 %1건을 불러오고 중지했습니다. 다음에 이어서 불러옵니다.</translation>
    </message>
    <message>
        <source>Earlier articles: %1. Load again to continue.</source>
        <translation>지난 기사 %1건을 불러왔습니다. 다시 불러오면 이어집니다.</translation>
    </message>
</context>
<context>
    <name>byline::EmptyPage</name>
    <message>
        <source>No article is open</source>
        <translation>열린 기사 없음</translation>
    </message>
    <message>
        <source>Choose an article to read</source>
        <translation>읽을 기사를 고르세요</translation>
    </message>
    <message>
        <source>Nothing to read yet</source>
        <translation>아직 읽을 기사가 없습니다</translation>
    </message>
    <message>
        <source>%1 next unread</source>
        <translation>%1 읽지 않은 다음 기사</translation>
    </message>
    <message>
        <source>%1 read on</source>
        <translation>%1 이어 읽기</translation>
    </message>
    <message>
        <source>%1 subscribe to an outlet</source>
        <translation>%1 매체 구독</translation>
    </message>
    <message>
        <source>%1 all shortcuts</source>
        <translation>%1 모든 단축키</translation>
    </message>
</context>
<context>
    <name>byline::ExportedFile</name>
    <message>
        <source>Saving %1…</source>
        <translation>%1 저장하는 중…</translation>
    </message>
</context>
<context>
    <name>byline::FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>이 기사에서 찾기</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>이전 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>다음 (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
    <message>
        <source>Not in this article</source>
        <translation>이 기사에 없습니다</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>이 페이지에서 찾기</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>이 페이지에 없습니다</translation>
    </message>
</context>
<context>
    <name>byline::FolderCommands</name>
    <message>
        <source>New subfolder…</source>
        <translation>하위 폴더 만들기…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Move to the top level</source>
        <translation>최상위로 옮기기</translation>
    </message>
    <message>
        <source>Remove folder, keep its outlets</source>
        <translation>폴더 삭제(매체는 유지)</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>새 폴더</translation>
    </message>
    <message>
        <source>Folder name</source>
        <translation>폴더 이름</translation>
    </message>
    <message>
        <source>Rename folder</source>
        <translation>폴더 이름 바꾸기</translation>
    </message>
    <message>
        <source>The folder is now called %1.</source>
        <translation>폴더 이름을 바꿨습니다: %1</translation>
    </message>
    <message>
        <source>Removed the folder %1. Its outlets are still there.</source>
        <translation>폴더를 삭제했습니다: %1. 매체는 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Moved the folder %1 to the top level.</source>
        <translation>폴더를 최상위로 옮겼습니다: %1</translation>
    </message>
    <message>
        <source>Moved the folder %1 to %2.</source>
        <translation>폴더를 옮겼습니다: %2 / %1</translation>
    </message>
</context>
<context>
    <name>byline::HistoryCommands</name>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>되돌리기: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 하기</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>다시 하기: %1</translation>
    </message>
</context>
<context>
    <name>byline::KeepCommands</name>
    <message>
        <source>Taking with you — %1 of %2 articles</source>
        <translation>챙기는 중 — 기사 %1/%2건</translation>
    </message>
    <message>
        <source>What was waiting for the network is done.</source>
        <translation>미뤄 둔 일을 마쳤습니다.</translation>
    </message>
    <message>
        <source>Of what was waiting for the network, this much failed: %1.</source>
        <translation>미뤄 둔 일 가운데 하지 못한 것: %1건.</translation>
    </message>
    <message>
        <source>Online again.</source>
        <translation>다시 온라인입니다.</translation>
    </message>
    <message>
        <source>There is no network. Kept articles can be read; the rest waits until it is back.</source>
        <translation>네트워크에 연결되어 있지 않습니다. 보관한 기사는 읽을 수 있고, 나머지는 다시 연결되면 처리합니다.</translation>
    </message>
    <message>
        <source>Working offline. Nothing is fetched; kept articles can be read.</source>
        <translation>오프라인으로 사용합니다. 아무것도 가져오지 않으며, 보관한 기사는 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>온라인으로 전환</translation>
    </message>
    <message>
        <source>Keep a web page</source>
        <translation>웹 페이지 보관</translation>
    </message>
    <message>
        <source>Address of any web page (no subscription needed)</source>
        <translation>웹 페이지 주소(구독하지 않아도 됩니다)</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>보관</translation>
    </message>
    <message>
        <source>Byline is working offline. The page will be kept once it is online again.</source>
        <translation>오프라인으로 사용 중입니다. 다시 온라인이 되면 페이지를 보관합니다.</translation>
    </message>
    <message>
        <source>Keeping “%1” offline…</source>
        <translation>‘%1’ 오프라인 보관 중…</translation>
    </message>
    <message>
        <source>Byline is working offline.</source>
        <translation>오프라인으로 사용 중입니다.</translation>
    </message>
    <message>
        <source>All unread articles were already kept.</source>
        <translation>읽지 않은 기사는 이미 모두 보관되어 있습니다.</translation>
    </message>
    <message>
        <source>1 more article can be read offline.</source>
        <translation>네트워크 없이 읽을 수 있는 기사가 1건 늘었습니다.</translation>
    </message>
    <message>
        <source>%1 more articles can be read offline.</source>
        <translation>네트워크 없이 읽을 수 있는 기사가 %1건 늘었습니다.</translation>
    </message>
    <message>
        <source>Stopped. Kept so far: %1.</source>
        <translation>중지했습니다. 그때까지 보관한 기사: %1건.</translation>
    </message>
    <message>
        <source>The space for offline copies is used up. Kept: %1.</source>
        <translation>보관 공간을 다 썼습니다. 보관한 기사: %1건.</translation>
    </message>
    <message>
        <source>Incomplete: %1.</source>
        <translation>일부만 보관한 기사: %1건.</translation>
    </message>
    <message>
        <source>Failed: %1.</source>
        <translation>보관하지 못한 기사: %1건.</translation>
    </message>
    <message>
        <source>More space…</source>
        <translation>공간 늘리기…</translation>
    </message>
    <message>
        <source>Kept articles</source>
        <translation>보관한 기사</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>E-book (*.epub)</source>
        <translation>전자책 (*.epub)</translation>
    </message>
    <message>
        <source>Web page with pictures (*.html)</source>
        <translation>이미지를 담은 웹 페이지 (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>마크다운 (*.md)</translation>
    </message>
    <message>
        <source>Saved: %1 (%2).</source>
        <translation>저장했습니다: %1 (%2)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Stopped. No file was saved.</source>
        <translation>중지했습니다. 파일은 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>Nothing is kept offline yet. Press %1 to keep the open article.</source>
        <translation>아직 오프라인에 보관한 기사가 없습니다. %1을(를) 누르면 열린 기사를 보관합니다.</translation>
    </message>
</context>
<context>
    <name>byline::KeysDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Find a command or key</source>
        <translation>명령이나 키 찾기</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>명령과 단축키</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Press the new key here</source>
        <translation>여기에서 새 키를 누르세요</translation>
    </message>
    <message>
        <source>Add this key</source>
        <translation>키 추가</translation>
    </message>
    <message>
        <source>Remove keys</source>
        <translation>키 지우기</translation>
    </message>
    <message>
        <source>Restore default</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>Restore all defaults</source>
        <translation>모두 기본값으로</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Choose a command to change its keys.</source>
        <translation>키를 바꿀 명령을 고르세요.</translation>
    </message>
    <message>
        <source>“%1” is already used for this.</source>
        <translation>‘%1’ 키는 이미 이 명령에 쓰입니다.</translation>
    </message>
    <message>
        <source>“%1” is now used for “%2”.</source>
        <translation>‘%1’ 키는 지금 ‘%2’ 명령에 쓰입니다.</translation>
    </message>
    <message>
        <source>Use it here instead</source>
        <translation>여기에 대신 쓰기</translation>
    </message>
    <message>
        <source>Undo: restore all defaults</source>
        <translation>되돌리기: 모두 기본값으로</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>byline::Library</name>
    <message>
        <source>The library was damaged. Carried over into a new one: %1 articles, %2 bookmarks, %3 offline copies, %4 outlets. The damaged file is kept as %5.</source>
        <translation>라이브러리가 손상되어 있었습니다. 새 라이브러리로 옮긴 것: 기사 %1건, 북마크 %2개, 오프라인 보관본 %3건, 매체 %4곳. 손상된 파일은 %5에 그대로 있습니다.</translation>
    </message>
    <message>
        <source>It could not be read in %1 places.</source>
        <translation>%1곳은 읽을 수 없었습니다.</translation>
    </message>
</context>
<context>
    <name>byline::ListMenu</name>
    <message>
        <source>Mark as read</source>
        <translation>읽음으로 표시</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>읽지 않음으로 표시</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>북마크</translation>
    </message>
    <message>
        <source>Remove bookmark</source>
        <translation>북마크 해제</translation>
    </message>
    <message>
        <source>Keep offline</source>
        <translation>오프라인 보관</translation>
    </message>
    <message>
        <source>Edit bookmark…</source>
        <translation>북마크 편집…</translation>
    </message>
    <message>
        <source>Open in new window</source>
        <translation>새 창에서 열기</translation>
    </message>
    <message>
        <source>Open original in browser</source>
        <translation>브라우저에서 원문 열기</translation>
    </message>
    <message>
        <source>Copy article address</source>
        <translation>기사 주소 복사</translation>
    </message>
    <message>
        <source>Mark all above as read</source>
        <translation>위 기사를 모두 읽음으로 표시</translation>
    </message>
    <message>
        <source>Mark all below as read</source>
        <translation>아래 기사를 모두 읽음으로 표시</translation>
    </message>
    <message>
        <source>Open originals in browser</source>
        <translation>브라우저에서 원문 모두 열기</translation>
    </message>
    <message>
        <source>Copy addresses</source>
        <translation>주소 모두 복사</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Remove offline copy</source>
        <translation>오프라인 보관본 삭제</translation>
    </message>
    <message>
        <source>Remove offline copies</source>
        <translation>오프라인 보관본 모두 삭제</translation>
    </message>
    <message>
        <source>Show articles from %1</source>
        <translation>%1의 기사 보기</translation>
    </message>
    <message>
        <source>Show articles by %1</source>
        <translation>%1 기자의 기사 보기</translation>
    </message>
    <message>
        <source>Always mark articles by %1 as read…</source>
        <translation>%1 기자의 기사는 늘 읽음으로 표시…</translation>
    </message>
</context>
<context>
    <name>byline::MainWindow</name>
    <message>
        <source>Full text</source>
        <translation>기사 전문</translation>
    </message>
    <message>
        <source>1 third-party request blocked</source>
        <translation>외부 요청 1건 막음</translation>
    </message>
    <message>
        <source>%1 third-party requests blocked</source>
        <translation>외부 요청 %1건 막음</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>기사 1건</translation>
    </message>
    <message>
        <source>%1 articles</source>
        <translation>기사 %1건</translation>
    </message>
    <message>
        <source>1 unread</source>
        <translation>읽지 않은 기사 1건</translation>
    </message>
    <message>
        <source>%1 unread</source>
        <translation>읽지 않은 기사 %1건</translation>
    </message>
    <message>
        <source>1 writer</source>
        <translation>기자 1명</translation>
    </message>
    <message>
        <source>%1 writers</source>
        <translation>기자 %1명</translation>
    </message>
    <message>
        <source>No more unread articles.</source>
        <translation>읽지 않은 기사가 더 없습니다.</translation>
    </message>
    <message>
        <source>About Byline</source>
        <translation>Byline 정보</translation>
    </message>
    <message>
        <source>A news reader for the desktop that puts the writer’s name first.</source>
        <translation>기자의 이름을 앞세우는 데스크톱 뉴스 리더입니다.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>GNU 일반 공중 사용 허가서(GPL) 제3판 또는 그 이후 판을 따르는 자유 소프트웨어입니다.</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Opened %1 in the browser.</source>
        <translation>%1을(를) 브라우저에서 열었습니다.</translation>
    </message>
    <message>
        <source>Subscribe to this outlet</source>
        <translation>이 매체 구독하기</translation>
    </message>
    <message>
        <source>Open the outlet or one of its articles first.</source>
        <translation>먼저 매체나 그 매체의 기사를 여세요.</translation>
    </message>
    <message>
        <source>You are not subscribed to %1. Only its bookmarked and kept articles are here.</source>
        <translation>구독하지 않는 매체입니다. %1의 기사는 북마크하거나 보관한 것만 남아 있습니다.</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>구독</translation>
    </message>
</context>
<context>
    <name>byline::NameDialog</name>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
</context>
<context>
    <name>byline::NewsletterCommands</name>
    <message>
        <source>Opening the link. Some outlets take a while to answer.</source>
        <translation>링크를 여는 중입니다. 매체에 따라 답이 늦을 수 있습니다.</translation>
    </message>
    <message>
        <source>Paste the link from the email first.</source>
        <translation>먼저 메일의 링크를 붙여넣으세요.</translation>
    </message>
    <message>
        <source>Choose at least one newsletter.</source>
        <translation>뉴스레터를 하나 이상 고르세요.</translation>
    </message>
    <message>
        <source>The clipboard has a link from a newsletter email.</source>
        <translation>클립보드에 뉴스레터 메일의 링크가 있습니다.</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>열기</translation>
    </message>
</context>
<context>
    <name>byline::NewsletterDialog</name>
    <message>
        <source>Newsletter</source>
        <translation>뉴스레터</translation>
    </message>
</context>
<context>
    <name>byline::NewsletterForm</name>
    <message>
        <source>Email address</source>
        <translation>메일 주소</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>구독 신청</translation>
    </message>
    <message>
        <source>Remember this address on this computer</source>
        <translation>이 컴퓨터에 주소 기억하기</translation>
    </message>
    <message>
        <source>Paste the link from the email here</source>
        <translation>메일에 있는 링크를 여기에 붙여넣으세요</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>다시 보내기</translation>
    </message>
    <message>
        <source>Change newsletters</source>
        <translation>뉴스레터 변경</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>구독 해지</translation>
    </message>
    <message>
        <source>Sign in by email</source>
        <translation>메일로 로그인</translation>
    </message>
    <message>
        <source>Open the outlet’s page</source>
        <translation>매체 페이지 열기</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>다른 주소</translation>
    </message>
    <message>
        <source>This computer has no keychain, so you are signed out of members’ articles when Byline closes.</source>
        <translation>이 컴퓨터에는 응답하는 키체인이 없어, 회원 전용 기사를 보는 로그인은 Byline을 닫으면 끝납니다.</translation>
    </message>
    <message>
        <source>%1 newsletter</source>
        <translation>%1 뉴스레터</translation>
    </message>
    <message>
        <source>Link or code from the email</source>
        <translation>메일에 있는 링크나 코드</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Send again (%1)</source>
        <translation>다시 보내기 (%1 뒤)</translation>
    </message>
    <message>
        <source>Save choice</source>
        <translation>선택 저장</translation>
    </message>
    <message>
        <source>Subscribe (%1)</source>
        <translation>구독 신청 (%1 뒤)</translation>
    </message>
    <message>
        <source>Choose at least one newsletter, or unsubscribe.</source>
        <translation>뉴스레터를 하나 이상 고르거나 구독을 해지하세요.</translation>
    </message>
    <message>
        <source>Choose at least one newsletter.</source>
        <translation>뉴스레터를 하나 이상 고르세요.</translation>
    </message>
    <message>
        <source>Opening the link. Some outlets take a while to answer.</source>
        <translation>링크를 여는 중입니다. 매체에 따라 답이 늦을 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>byline::NoticeText</name>
    <message>
        <source>%1: %2 new articles</source>
        <translation>%1: 새 기사 %2건</translation>
    </message>
    <message>
        <source>%1 more outlets</source>
        <translation>그 밖의 매체 %1곳</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>읽기</translation>
    </message>
</context>
<context>
    <name>byline::OutletCommands</name>
    <message>
        <source>You were already subscribed to %1.</source>
        <translation>%1은(는) 이미 구독 중입니다.</translation>
    </message>
    <message>
        <source>Subscribed to %1: 1 article.</source>
        <translation>%1을(를) 구독했습니다. 기사 1건.</translation>
    </message>
    <message>
        <source>Subscribed to %1: %2 articles.</source>
        <translation>%1을(를) 구독했습니다. 기사 %2건.</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>온라인으로 전환</translation>
    </message>
    <message>
        <source>1 new article</source>
        <translation>새 기사 1건</translation>
    </message>
    <message>
        <source>%1 new articles</source>
        <translation>새 기사 %1건</translation>
    </message>
    <message>
        <source>Refreshing — %1/%2 outlets, %3</source>
        <translation>새로 고치는 중 — 매체 %1/%2곳, %3</translation>
    </message>
    <message>
        <source>Refreshing stopped. What had arrived was kept.</source>
        <translation>새로 고침을 중지했습니다. 그때까지 받은 기사는 남아 있습니다.</translation>
    </message>
    <message>
        <source>%1 outlets could not be refreshed. Each is marked with “!” and tells you why.</source>
        <translation>매체 %1곳을 새로 고치지 못했습니다. ‘!’ 표시가 붙은 매체에서 이유를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>1 new article.</source>
        <translation>새 기사 1건을 받았습니다.</translation>
    </message>
    <message>
        <source>%1 new articles.</source>
        <translation>새 기사 %1건을 받았습니다.</translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>새 기사가 없습니다.</translation>
    </message>
    <message>
        <source>Import outlets</source>
        <translation>매체 가져오기</translation>
    </message>
    <message>
        <source>OPML files (*.opml *.xml);;All files (*)</source>
        <translation>OPML 파일 (*.opml *.xml);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>1 outlet imported.</source>
        <translation>매체 1곳을 가져왔습니다.</translation>
    </message>
    <message>
        <source>%1 outlets imported.</source>
        <translation>매체 %1곳을 가져왔습니다.</translation>
    </message>
    <message>
        <source>Already subscribed: %1.</source>
        <translation>이미 있던 매체: %1곳.</translation>
    </message>
    <message>
        <source>Skipped: %1.</source>
        <translation>건너뛴 매체: %1곳.</translation>
    </message>
    <message>
        <source>Export outlets</source>
        <translation>매체 내보내기</translation>
    </message>
    <message>
        <source>OPML files (*.opml)</source>
        <translation>OPML 파일 (*.opml)</translation>
    </message>
    <message>
        <source>1 outlet exported.</source>
        <translation>매체 1곳을 내보냈습니다.</translation>
    </message>
    <message>
        <source>%1 outlets exported.</source>
        <translation>매체 %1곳을 내보냈습니다.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>폴더로 옮기기</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>구독 해지</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>폴더 없음</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>새 폴더…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Outlet name</source>
        <translation>매체 이름</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>새 폴더</translation>
    </message>
    <message>
        <source>Folder name</source>
        <translation>폴더 이름</translation>
    </message>
    <message>
        <source>Unsubscribed from %1.</source>
        <translation>%1 구독을 해지했습니다.</translation>
    </message>
    <message>
        <source>Articles to keep…</source>
        <translation>남길 기사…</translation>
    </message>
    <message>
        <source>Articles you bookmarked or kept and those by writers you follow stay: %1.</source>
        <translation>북마크한 기사, 보관한 기사, 팔로우하는 기자의 기사는 남습니다: %1건.</translation>
    </message>
    <message>
        <source>Load earlier articles</source>
        <translation>지난 기사 불러오기</translation>
    </message>
    <message>
        <source>Newsletter…</source>
        <translation>뉴스레터…</translation>
    </message>
    <message>
        <source>It is now called %1.</source>
        <translation>이름을 바꿨습니다: %1</translation>
    </message>
    <message>
        <source>Moved out of its folder.</source>
        <translation>폴더에서 꺼냈습니다.</translation>
    </message>
    <message>
        <source>Moved to the folder %1.</source>
        <translation>폴더로 옮겼습니다: %1</translation>
    </message>
    <message>
        <source>About this outlet…</source>
        <translation>매체 정보…</translation>
    </message>
    <message>
        <source>Open website</source>
        <translation>웹사이트 열기</translation>
    </message>
    <message>
        <source>Copy feed address</source>
        <translation>피드 주소 복사</translation>
    </message>
    <message>
        <source>Address copied.</source>
        <translation>주소를 복사했습니다.</translation>
    </message>
    <message>
        <source>Check for new articles</source>
        <translation>새 기사 확인</translation>
    </message>
    <message>
        <source>Export (OPML)…</source>
        <translation>OPML 파일로 내보내기…</translation>
    </message>
    <message>
        <source>Byline is working offline. It will refresh once it is online again.</source>
        <translation>오프라인으로 사용 중입니다. 다시 온라인이 되면 새로 고칩니다.</translation>
    </message>
    <message>
        <source>Enter…</source>
        <translation>입력…</translation>
    </message>
    <message>
        <source>Importing outlets…</source>
        <translation>매체를 가져오는 중…</translation>
    </message>
    <message>
        <source>You are subscribed to %1.</source>
        <translation>%1을(를) 구독하고 있습니다.</translation>
    </message>
    <message>
        <source>Mute notifications</source>
        <translation>알림 끄기</translation>
    </message>
    <message>
        <source>User name and password…</source>
        <translation>사용자 이름과 비밀번호…</translation>
    </message>
    <message>
        <source>The user name and password were removed.</source>
        <translation>사용자 이름과 비밀번호를 지웠습니다.</translation>
    </message>
    <message>
        <source>Stopped. Imported passwords that were not saved: %1.</source>
        <translation>함께 온 비밀번호를 저장하기 전에 중지했습니다: %1개.</translation>
    </message>
    <message>
        <source>Importing outlets — %1/%2</source>
        <translation>매체를 가져오는 중 — %1/%2</translation>
    </message>
    <message>
        <source>Nothing new; 1 article was edited.</source>
        <translation>새 기사는 없고, 고쳐진 기사가 1건 있습니다.</translation>
    </message>
    <message>
        <source>Nothing new; %1 articles were edited.</source>
        <translation>새 기사는 없고, 고쳐진 기사가 %1건 있습니다.</translation>
    </message>
    <message>
        <source>Refreshing had already finished: 1 new article.</source>
        <translation>새로 고침이 끝났습니다. 새 기사 1건은 들어왔습니다.</translation>
    </message>
    <message>
        <source>Refreshing had already finished: %1 new articles.</source>
        <translation>새로 고침이 끝났습니다. 새 기사 %1건은 들어왔습니다.</translation>
    </message>
    <message>
        <source>Import stopped. No outlets were imported.</source>
        <translation>가져오기를 중지했습니다. 가져온 매체는 없습니다.</translation>
    </message>
    <message>
        <source>You are not subscribed to %1.</source>
        <translation>%1은(는) 구독하지 않는 매체입니다.</translation>
    </message>
</context>
<context>
    <name>byline::OutletPage</name>
    <message>
        <source>As often as the outlet publishes</source>
        <translation>발행 주기에 맞춤</translation>
    </message>
    <message>
        <source>Every 15 minutes</source>
        <translation>15분마다</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>1시간마다</translation>
    </message>
    <message>
        <source>Every 3 hours</source>
        <translation>3시간마다</translation>
    </message>
    <message>
        <source>Every 12 hours</source>
        <translation>12시간마다</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>하루에 한 번</translation>
    </message>
    <message>
        <source>Nothing in the last four weeks</source>
        <translation>최근 4주 동안 기사 없음</translation>
    </message>
    <message>
        <source>About one article a week</source>
        <translation>일주일에 약 한 건</translation>
    </message>
    <message>
        <source>About %1 articles a week</source>
        <translation>일주일에 약 %1건</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>발행 주기</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>The feed has the full text.</source>
        <translation>피드에 전문이 있습니다.</translation>
    </message>
    <message>
        <source>Newest article</source>
        <translation>최신 기사</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>마지막 확인</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>다음 확인</translation>
    </message>
    <message>
        <source>Writers</source>
        <translation>기자</translation>
    </message>
    <message>
        <source>%1 in total</source>
        <translation>모두 %1명</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>섹션</translation>
    </message>
    <message>
        <source>kept offline: %1, %2</source>
        <translation>오프라인 보관 %1건, %2</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>저장 공간</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>웹사이트</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>피드</translation>
    </message>
    <message>
        <source>Check for new articles</source>
        <translation>새 기사 확인</translation>
    </message>
    <message>
        <source>It has failed %1 times in a row.</source>
        <translation>%1번 연속 실패했습니다.</translation>
    </message>
    <message>
        <source>Byline will try again at %1.</source>
        <translation>다음&#xa0;시도:&#xa0;%1.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>Newsletter…</source>
        <translation>뉴스레터…</translation>
    </message>
    <message>
        <source>Articles to keep…</source>
        <translation>남길 기사…</translation>
    </message>
    <message>
        <source>Text from the feed</source>
        <translation>피드에 실린 본문</translation>
    </message>
    <message>
        <source>Full text from the page</source>
        <translation>페이지에서 가져온 전문</translation>
    </message>
    <message>
        <source>The web page itself</source>
        <translation>웹 페이지 그대로</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles, %1</source>
        <translation>
            <numerusform>기사 %Ln건, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved in the keychain</source>
        <translation>키체인에 보관됨</translation>
    </message>
    <message>
        <source>Required by the server</source>
        <translation>서버가 요구합니다</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>바꾸기…</translation>
    </message>
    <message>
        <source>Enter…</source>
        <translation>입력…</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>사용자 이름과 비밀번호</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Articles are shown as</source>
        <translation>기사 표시 방식</translation>
    </message>
    <message>
        <source>Earlier articles</source>
        <translation>지난 기사</translation>
    </message>
    <message>
        <source>Load all earlier articles</source>
        <translation>지난 기사 모두 불러오기</translation>
    </message>
    <message>
        <source>Only the section %1</source>
        <translation>%1 면만</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>%1만</translation>
    </message>
    <message>
        <source>kept offline: %1</source>
        <translation>오프라인 보관 %1건</translation>
    </message>
    <message>
        <source>The feed has only summaries. Press %1 to fetch the full text of an article.</source>
        <translation>피드에는 앞부분만 있습니다. 기사에서 %1을(를) 누르면 전문을 가져옵니다.</translation>
    </message>
    <message>
        <source>1 article in the last four weeks</source>
        <translation>최근 4주 동안 1건</translation>
    </message>
    <message>
        <source>%1 articles in the last four weeks</source>
        <translation>최근 4주 동안 %1건</translation>
    </message>
    <message>
        <source>When you refresh</source>
        <translation>새로 고칠 때</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles, about %1</source>
        <translation>
            <numerusform>기사 %Ln건, 약 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>byline::Palette</name>
    <message>
        <source>Go to anything</source>
        <translation>빠른 이동</translation>
    </message>
    <message>
        <source>An outlet, folder, writer or command</source>
        <translation>매체, 폴더, 기자 또는 하려는 일 입력</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>찾은 항목</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>‘%1’에 맞는 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>기자</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>매체</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>북마크</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
</context>
<context>
    <name>byline::PasswordDialog</name>
    <message>
        <source>User name and password</source>
        <translation>사용자 이름과 비밀번호</translation>
    </message>
    <message>
        <source>The feed’s address begins with http, not https, so others on the network can read the password. If the outlet has an https address, subscribe to that one instead.</source>
        <translation>피드 주소가 http로 시작해 전송 중에 비밀번호가 노출될 수 있습니다. https 주소가 있으면 그 주소로 구독하세요.</translation>
    </message>
    <message>
        <source>Save and refresh</source>
        <translation>저장하고 새로 고침</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>User name and password are saved in this computer’s keychain, not in the library, and are sent only to %1.</source>
        <translation>사용자 이름과 비밀번호는 라이브러리가 아니라 이 컴퓨터의 키체인에 저장하고, %1에만 보냅니다.</translation>
    </message>
</context>
<context>
    <name>byline::PreferenceList</name>
    <message>
        <source>No preference matches.</source>
        <translation>그런 이름의 설정이 없습니다.</translation>
    </message>
</context>
<context>
    <name>byline::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>환경설정</translation>
    </message>
    <message>
        <source>Find a preference</source>
        <translation>설정 찾기</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>화면</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>시스템 설정에 따름</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>화면 모드</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>읽기</translation>
    </message>
    <message>
        <source>Immediately</source>
        <translation>바로</translation>
    </message>
    <message>
        <source>After 2 seconds</source>
        <translation>2초 뒤</translation>
    </message>
    <message>
        <source>After 5 seconds</source>
        <translation>5초 뒤</translation>
    </message>
    <message>
        <source>After 15 seconds</source>
        <translation>15초 뒤</translation>
    </message>
    <message>
        <source>Only manually</source>
        <translation>수동으로만</translation>
    </message>
    <message>
        <source>Mark an opened article as read</source>
        <translation>기사를 열면 읽음으로 표시</translation>
    </message>
    <message>
        <source>Mark articles as read when scrolled past</source>
        <translation>목록에서 스크롤해 지나간 기사를 읽음으로 표시</translation>
    </message>
    <message>
        <source>Reopen the last article at start</source>
        <translation>마지막으로 열었던 기사에서 시작</translation>
    </message>
    <message>
        <source>You can change the keys of every command.</source>
        <translation>모든 명령의 키를 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>새 기사 받기</translation>
    </message>
    <message>
        <source>Every 15 minutes</source>
        <translation>15분마다</translation>
    </message>
    <message>
        <source>Every 30 minutes</source>
        <translation>30분마다</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>1시간마다</translation>
    </message>
    <message>
        <source>Every 3 hours</source>
        <translation>3시간마다</translation>
    </message>
    <message>
        <source>Check for new articles</source>
        <translation>새 기사 확인</translation>
    </message>
    <message>
        <source>Outlets that publish rarely are checked less often.</source>
        <translation>기사를 드물게 내는 매체는 덜 자주 확인합니다.</translation>
    </message>
    <message>
        <source>Articles to keep</source>
        <translation>남길 기사</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>데스크톱</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>알리지 않음</translation>
    </message>
    <message>
        <source>Writers you follow</source>
        <translation>팔로우하는 기자</translation>
    </message>
    <message>
        <source>All new articles</source>
        <translation>모든 새 기사</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Only while you use another window; one for each outlet.</source>
        <translation>다른 창을 쓰고 있을 때 매체마다 한 번 알립니다.</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>방해 금지 시간</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>방해 금지 시작</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>방해 금지 끝</translation>
    </message>
    <message>
        <source>No notifications between</source>
        <translation>알리지 않을 시간</translation>
    </message>
    <message>
        <source>Show a tray icon with the number of unread articles</source>
        <translation>알림 영역(시계 옆)에 읽지 않은 기사 수 표시</translation>
    </message>
    <message>
        <source>Keep Byline in the tray when the window is closed</source>
        <translation>창을 닫아도 알림 영역에서 계속 실행</translation>
    </message>
    <message>
        <source>This desktop does not show tray icons.</source>
        <translation>이 데스크톱에는 알림 영역 아이콘이 표시되지 않습니다.</translation>
    </message>
    <message>
        <source>Start when you sign in</source>
        <translation>로그인할 때 시작</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>라이브러리</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>저장 공간</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>Everything in one file: articles, bookmarks, offline copies, preferences.</source>
        <translation>기사, 북마크, 오프라인 보관본, 환경설정을 모두 한 파일에 담습니다.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>Your current library is set aside, not deleted.</source>
        <translation>지금 쓰는 라이브러리는 지우지 않고 따로 보관합니다.</translation>
    </message>
    <message>
        <source>Reading statistics</source>
        <translation>읽기 통계</translation>
    </message>
    <message>
        <source>By outlet and by writer.</source>
        <translation>매체별, 기자별로 봅니다.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>바꾸기…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>백업…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>복원…</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>보기…</translation>
    </message>
    <message>
        <source>Show unread counts beside outlets and folders</source>
        <translation>매체와 폴더 옆에 읽지 않은 기사 수 표시</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Mark new articles as read, bookmark them or keep them offline automatically.</source>
        <translation>새 기사가 들어오면 자동으로 읽음으로 표시하거나 북마크하거나 오프라인에 보관합니다.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>편집…</translation>
    </message>
    <message>
        <source>theme, appearance, dark mode</source>
        <comment>other names, searched only</comment>
        <translation>테마, 색, 색상, 다크모드, 다크 모드, 라이트 모드</translation>
    </message>
    <message>
        <source>keyboard, shortcuts</source>
        <comment>other names, searched only</comment>
        <translation>키보드, 바로가기 키</translation>
    </message>
    <message>
        <source>refresh, update, interval</source>
        <comment>other names, searched only</comment>
        <translation>새로 고침, 새로고침, 업데이트, 갱신, 주기, 간격</translation>
    </message>
    <message>
        <source>retention, delete, clean up</source>
        <comment>other names, searched only</comment>
        <translation>자동 삭제, 정리, 보관 기간, 용량</translation>
    </message>
    <message>
        <source>notifications, alerts</source>
        <comment>other names, searched only</comment>
        <translation>푸시, 팝업, 새 소식</translation>
    </message>
    <message>
        <source>tray, badge</source>
        <comment>other names, searched only</comment>
        <translation>트레이, 작업 표시줄, 배지</translation>
    </message>
    <message>
        <source>autostart, log in, boot</source>
        <comment>other names, searched only</comment>
        <translation>자동 실행, 자동 시작, 부팅, 로그인</translation>
    </message>
    <message>
        <source>notices, notifications, do not disturb</source>
        <comment>other names, searched only</comment>
        <translation>알림, 방해 금지, 방해금지, 무음</translation>
    </message>
    <message>
        <source>Choose how long articles are kept. Bookmarks and offline copies always stay.</source>
        <translation>기사를 얼마나 남겨 둘지 정합니다. 북마크하거나 오프라인에 보관한 기사는 항상 남습니다.</translation>
    </message>
</context>
<context>
    <name>byline::PrintPreview</name>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF로 저장…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>인쇄…</translation>
    </message>
    <message>
        <source>Print: %1</source>
        <translation>인쇄: %1</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>용지</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>세로</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>가로</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>용지 방향</translation>
    </message>
    <message>
        <source>Pages to print</source>
        <translation>인쇄될 쪽</translation>
    </message>
    <message>
        <source>Laying out the pages…</source>
        <translation>쪽을 나누는 중…</translation>
    </message>
    <message>
        <source>The pages could not be laid out. Close this window and try again.</source>
        <translation>쪽을 나누지 못했습니다. 이 창을 닫고 다시 시도하세요.</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n쪽</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDF로 저장</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 파일 (*.pdf)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another location.</source>
        <translation>%1에 쓰지 못했습니다: %2. 다른 곳을 고르세요.</translation>
    </message>
    <message>
        <source>Sending to the printer…</source>
        <translation>프린터로 보내는 중…</translation>
    </message>
    <message>
        <source>The printer did not accept it. Check that it is on and try again, or save as PDF.</source>
        <translation>프린터가 받지 않았습니다. 전원을 확인하고 다시 시도하거나 PDF로 저장하세요.</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>%1 저장하는 중…</translation>
    </message>
    <message>
        <source>It was too late to stop: %1 was saved.</source>
        <translation>중지하기에는 늦었습니다. %1에 저장했습니다.</translation>
    </message>
    <message>
        <source>Stopped. No file was saved.</source>
        <translation>중지했습니다. 파일은 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>중지하는 중…</translation>
    </message>
</context>
<context>
    <name>byline::Program</name>
    <message>
        <source>The backup is now your library.</source>
        <translation>백업에서 라이브러리를 복원했습니다.</translation>
    </message>
    <message>
        <source>The backup is now your library. Your previous one is kept as %1.</source>
        <translation>백업에서 라이브러리를 복원했습니다. 전에 쓰던 라이브러리는 %1에 있습니다.</translation>
    </message>
    <message>
        <source>A backup is already being restored.</source>
        <translation>이미 백업을 복원하고 있습니다.</translation>
    </message>
    <message>
        <source>Checking the backup — %1%</source>
        <translation>백업을 확인하는 중 — %1%</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Checking your previous library — %1%</source>
        <translation>전에 쓰던 라이브러리를 확인하는 중 — %1%</translation>
    </message>
    <message>
        <source>Your previous library is back. The one from the backup is kept as %1.</source>
        <translation>전에 쓰던 라이브러리로 돌아왔습니다. 백업에서 복원했던 라이브러리는 %1에 있습니다.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 하기</translation>
    </message>
    <message>
        <source>Restore stopped. Your library is as it was.</source>
        <translation>복원을 중지했습니다. 라이브러리는 그대로입니다.</translation>
    </message>
</context>
<context>
    <name>byline::ProgramCommands</name>
    <message>
        <source>Back up library</source>
        <translation>라이브러리 백업</translation>
    </message>
    <message>
        <source>Byline libraries (*.byline)</source>
        <translation>Byline 라이브러리 (*.byline)</translation>
    </message>
    <message>
        <source>Backing up the library…</source>
        <translation>라이브러리를 백업하는 중…</translation>
    </message>
    <message>
        <source>Restore backup</source>
        <translation>백업에서 복원</translation>
    </message>
    <message>
        <source>Byline libraries (*.byline);;All files (*)</source>
        <translation>Byline 라이브러리 (*.byline);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Stopped. No backup was saved.</source>
        <translation>중지했습니다. 백업은 저장하지 않았습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Backed up to %1: %Ln articles, %2.</source>
        <translation>
            <numerusform>%1에 백업했습니다: 기사 %Ln건, %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>byline::ReadAloud</name>
    <message>
        <source>No voice for reading aloud is installed. Install one (on Debian: speech-dispatcher and qt6-speech-speechd-plugin) and restart Byline.</source>
        <translation>기사를 읽어 줄 음성이 없습니다. 음성을 설치한 뒤(데비안: speech-dispatcher와 qt6-speech-speechd-plugin) Byline을 다시 시작하세요.</translation>
    </message>
    <message>
        <source>The voice stopped: %1</source>
        <translation>음성이 멈췄습니다: %1</translation>
    </message>
    <message>
        <source>There is no text here to read aloud.</source>
        <translation>소리 내어 읽을 글이 없습니다.</translation>
    </message>
</context>
<context>
    <name>byline::ReadingCommands</name>
    <message>
        <source>Articles from this outlet</source>
        <translation>이 매체의 기사</translation>
    </message>
    <message>
        <source>Pictures from the web</source>
        <translation>웹에 있는 이미지</translation>
    </message>
    <message>
        <source>Always load</source>
        <translation>항상 가져오기</translation>
    </message>
    <message>
        <source>Only from subscribed outlets</source>
        <translation>구독하는 매체만</translation>
    </message>
    <message>
        <source>Only on request</source>
        <translation>요청할 때만</translation>
    </message>
    <message>
        <source>Back to reading view</source>
        <translation>읽기 화면으로 돌아가기</translation>
    </message>
    <message>
        <source>Show web page here</source>
        <translation>웹 페이지를 여기서 보기</translation>
    </message>
    <message>
        <source>Select the passage in the article first.</source>
        <translation>먼저 기사에서 인용할 부분을 선택하세요.</translation>
    </message>
    <message>
        <source>Quotation copied, with its source.</source>
        <translation>인용문을 출처와 함께 복사했습니다.</translation>
    </message>
    <message>
        <source>Citation copied.</source>
        <translation>출처를 복사했습니다.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDF로 저장</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 파일 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>저장했습니다: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Text size: %1%</source>
        <translation>글자 크기: %1%</translation>
    </message>
    <message>
        <source>No email program was found. Choose one in the system settings.</source>
        <translation>열 수 있는 메일 프로그램이 없습니다. 시스템 설정에서 메일 프로그램을 정하세요.</translation>
    </message>
    <message>
        <source>No program was found to open %1</source>
        <translation>열 수 있는 프로그램이 없습니다: %1</translation>
    </message>
    <message>
        <source>Open with</source>
        <translation>다른 프로그램으로 열기</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>%1을(를) 시작하지 못했습니다.</translation>
    </message>
    <message>
        <source>Articles are now shown as text with a cursor.</source>
        <translation>이제 기사를 커서로 읽는 글로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Articles are shown as pages again.</source>
        <translation>기사를 다시 원래 화면으로 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>byline::ReadingPane</name>
    <message>
        <source>What the outlet’s last edit changed</source>
        <translation>매체가 마지막으로 고친 내용입니다</translation>
    </message>
    <message>
        <source>Show the article</source>
        <translation>기사 보기</translation>
    </message>
    <message>
        <source>1 picture was not loaded</source>
        <translation>이미지 1장을 가져오지 않았습니다</translation>
    </message>
    <message>
        <source>%1 pictures were not loaded</source>
        <translation>이미지 %1장을 가져오지 않았습니다</translation>
    </message>
    <message>
        <source>Load now</source>
        <translation>지금 가져오기</translation>
    </message>
    <message>
        <source>Always load for %1</source>
        <translation>%1: 항상 가져오기</translation>
    </message>
    <message>
        <source>The outlet has edited this article since it was fetched</source>
        <translation>가져온 뒤에 매체가 이 기사를 고쳤습니다</translation>
    </message>
    <message>
        <source>Show what changed</source>
        <translation>고친 부분 보기</translation>
    </message>
    <message>
        <source>This is likely only the beginning: the feed has no more</source>
        <translation>앞부분만 있는 것 같습니다. 피드에는 여기까지만 있습니다</translation>
    </message>
    <message>
        <source>From here on, this is likely for members only</source>
        <translation>여기서부터는 회원 전용인 것 같습니다</translation>
    </message>
    <message>
        <source>Full text</source>
        <translation>전문 보기</translation>
    </message>
    <message>
        <source>What the outlet has changed since you read it</source>
        <translation>읽은 뒤 매체가 고친 부분</translation>
    </message>
    <message>
        <source>The outlet has edited this article since you read it</source>
        <translation>읽은 뒤에 매체가 이 기사를 고쳤습니다</translation>
    </message>
    <message>
        <source>A picture that was not loaded</source>
        <translation>가져오지 않은 이미지</translation>
    </message>
    <message>
        <source>Always full text for %1</source>
        <translation>%1: 항상 전문 보기</translation>
    </message>
</context>
<context>
    <name>byline::ReadingStyle</name>
    <message>
        <source>Reading style</source>
        <translation>보기 설정</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>글꼴</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>명조</translation>
    </message>
    <message>
        <source>Sans-serif</source>
        <translation>고딕</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>본문 너비</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>좁게</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>넓게</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>줄 간격</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>좁게</translation>
    </message>
    <message>
        <source>Loose</source>
        <translation>넉넉하게</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>배경</translation>
    </message>
    <message>
        <source>Same as window</source>
        <translation>창과 같게</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>세피아</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>byline::RelativeTime</name>
    <message>
        <source>now</source>
        <translation>방금</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>어제</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>방금</translation>
    </message>
    <message>
        <source>one minute ago</source>
        <translation>1분 전</translation>
    </message>
    <message>
        <source>%1 minutes ago</source>
        <translation>%1분 전</translation>
    </message>
    <message>
        <source>one hour ago</source>
        <translation>1시간 전</translation>
    </message>
    <message>
        <source>%1 hours ago</source>
        <translation>%1시간 전</translation>
    </message>
</context>
<context>
    <name>byline::RetentionDialog</name>
    <message>
        <source>Articles to keep</source>
        <translation>남길 기사</translation>
    </message>
    <message>
        <source>Same as for all outlets</source>
        <translation>모든 매체와 같게</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>전부</translation>
    </message>
    <message>
        <source>The newest articles</source>
        <translation>최신 기사</translation>
    </message>
    <message>
        <source>The last days</source>
        <translation>최근 며칠</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>개수</translation>
    </message>
    <message>
        <source>Articles you bookmarked, kept offline or added a note to always stay, and so do those by writers you follow.</source>
        <translation>북마크한 기사, 오프라인에 보관한 기사, 메모를 남긴 기사, 팔로우하는 기자의 기사는 항상 남습니다.</translation>
    </message>
    <message>
        <source>Old articles removed: %1.</source>
        <translation>오래된 기사 %1건을 지웠습니다.</translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>of all articles: everything, the newest, the last days</comment>
        <translation>남길 기사</translation>
    </message>
</context>
<context>
    <name>byline::RuleCommands</name>
    <message>
        <source>Always mark as read…</source>
        <translation>늘 읽음으로 표시…</translation>
    </message>
    <message>
        <source>Make a rule from this search…</source>
        <translation>이 검색으로 규칙 만들기…</translation>
    </message>
    <message>
        <source>The rule “%1” applies to new articles from now on.</source>
        <translation>‘%1’ 규칙은 이제부터 새 기사에 적용됩니다.</translation>
    </message>
    <message>
        <source>The rule “%1” is saved but switched off.</source>
        <translation>‘%1’ 규칙을 저장했습니다. 지금은 꺼져 있습니다.</translation>
    </message>
    <message>
        <source>Looking for the articles of the rule “%1”…</source>
        <translation>‘%1’ 규칙에 맞는 기사를 찾는 중…</translation>
    </message>
    <message>
        <source>Stopped. The rule “%1” applies to new articles only.</source>
        <translation>중지했습니다. ‘%1’ 규칙은 새 기사에만 적용됩니다.</translation>
    </message>
    <message>
        <source>The rule “%1” applies to new articles from now on. There was nothing left to do for those already here.</source>
        <translation>‘%1’ 규칙은 이제부터 새 기사에 적용됩니다. 이미 받은 기사 중에는 더 처리할 것이 없었습니다.</translation>
    </message>
    <message>
        <source>Removed the rule “%1”. What it did stays.</source>
        <translation>‘%1’ 규칙을 삭제했습니다. 이미 처리한 것은 그대로입니다.</translation>
    </message>
</context>
<context>
    <name>byline::RuleDialog</name>
    <message>
        <source>Mark as read</source>
        <translation>읽음으로 표시</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>북마크</translation>
    </message>
    <message>
        <source>Keep offline</source>
        <translation>오프라인 보관</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>새 규칙</translation>
    </message>
    <message>
        <source>When a new article matches this search</source>
        <translation>새 기사가 이 조건에 맞으면</translation>
    </message>
    <message>
        <source>Search of the rule</source>
        <translation>규칙의 검색식</translation>
    </message>
    <message>
        <source>Words, author:name, outlet:name, title:word</source>
        <translation>낱말, 기자:이름, 매체:이름, 제목:낱말</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>태그(쉼표로 구분)</translation>
    </message>
    <message>
        <source>Tags of the bookmark</source>
        <translation>북마크의 태그</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>do this</source>
        <translation>이렇게 처리합니다</translation>
    </message>
    <message>
        <source>Write it as in the search field.</source>
        <translation>검색창과 같은 방법으로 적습니다. 검색에 나오는 기사가 모두 해당합니다.</translation>
    </message>
    <message>
        <source>It matches none of the articles you have now.</source>
        <translation>받아 둔 기사 중에는 조건에 맞는 것이 없습니다.</translation>
    </message>
    <message>
        <source>It matches 1 of the articles you have now.</source>
        <translation>받아 둔 기사 중 1건이 조건에 맞습니다.</translation>
    </message>
    <message>
        <source>It matches %1 of the articles you have now.</source>
        <translation>받아 둔 기사 중 %1건이 조건에 맞습니다.</translation>
    </message>
    <message>
        <source>Also apply it to articles you already have</source>
        <translation>이미 받은 기사도 함께 처리</translation>
    </message>
    <message>
        <source>Counting the articles that it matches…</source>
        <translation>조건에 맞는 기사를 세는 중…</translation>
    </message>
    <message>
        <source>It matches more than %1 of the articles you have now.</source>
        <translation>받아 둔 기사 중 %1건 넘게 조건에 맞습니다.</translation>
    </message>
    <message>
        <source>with tags</source>
        <comment>which a bookmark gets</comment>
        <translation>태그</translation>
    </message>
    <message>
        <source>Also apply it to the %1 articles you already have</source>
        <translation>이미 받은 기사 %1건도 함께 처리</translation>
    </message>
</context>
<context>
    <name>byline::RulesDialog</name>
    <message>
        <source>Rules for new articles</source>
        <translation>새 기사 규칙</translation>
    </message>
    <message>
        <source>Rules act on new articles as they arrive. You can undo what a rule did.</source>
        <translation>기사가 들어올 때 자동으로 하는 일입니다. 규칙이 한 일은 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>There are no rules yet. A rule can mark a writer’s articles as read, bookmark articles with a word in the headline, or keep an outlet’s articles offline.</source>
        <translation>아직 규칙이 없습니다. 예를 들어 특정 기자의 기사는 읽음으로 표시하고, 제목에 특정 낱말이 든 기사는 북마크하고, 특정 매체의 기사는 오프라인에 보관하게 할 수 있습니다.</translation>
    </message>
    <message>
        <source>New rule…</source>
        <translation>새 규칙…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>편집…</translation>
    </message>
    <message>
        <source>Edit the rule “%1”</source>
        <translation>‘%1’ 규칙 편집</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Remove the rule “%1”</source>
        <translation>‘%1’ 규칙 삭제</translation>
    </message>
</context>
<context>
    <name>byline::SearchCommands</name>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Remove search</source>
        <translation>저장한 검색 삭제</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>검색 저장</translation>
    </message>
    <message>
        <source>Search name</source>
        <translation>검색 이름</translation>
    </message>
    <message>
        <source>Search saved. It is in the list on the left.</source>
        <translation>검색을 왼쪽 목록에 저장했습니다.</translation>
    </message>
    <message>
        <source>Rename search</source>
        <translation>검색 이름 바꾸기</translation>
    </message>
    <message>
        <source>Search removed.</source>
        <translation>저장한 검색을 삭제했습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
</context>
<context>
    <name>byline::SearchCompletion</name>
    <message>
        <source>today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>어제</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>지난주</translation>
    </message>
    <message>
        <source>author</source>
        <comment>before a colon in searches</comment>
        <translation>기자</translation>
    </message>
    <message>
        <source>outlet</source>
        <comment>before a colon in searches</comment>
        <translation>매체</translation>
    </message>
    <message>
        <source>tag</source>
        <comment>before a colon in searches</comment>
        <translation>태그</translation>
    </message>
    <message>
        <source>title</source>
        <comment>before a colon in searches</comment>
        <translation>제목</translation>
    </message>
    <message>
        <source>after</source>
        <comment>before a colon in searches</comment>
        <translation>이후</translation>
    </message>
    <message>
        <source>before</source>
        <comment>before a colon in searches</comment>
        <translation>이전</translation>
    </message>
    <message>
        <source>is</source>
        <comment>before a colon in searches</comment>
        <translation>상태</translation>
    </message>
    <message>
        <source>has</source>
        <comment>before a colon in searches</comment>
        <translation>포함</translation>
    </message>
    <message>
        <source>unread</source>
        <comment>after is: in searches</comment>
        <translation>안읽음</translation>
    </message>
    <message>
        <source>read</source>
        <comment>after is: in searches</comment>
        <translation>읽음</translation>
    </message>
    <message>
        <source>bookmarked</source>
        <comment>after is: in searches</comment>
        <translation>북마크</translation>
    </message>
    <message>
        <source>saved</source>
        <comment>after is: in searches</comment>
        <translation>보관</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>after is: in searches</comment>
        <translation>고침</translation>
    </message>
    <message>
        <source>followed</source>
        <comment>after is: in searches</comment>
        <translation>팔로우</translation>
    </message>
    <message>
        <source>picture</source>
        <comment>after has: in searches</comment>
        <translation>사진</translation>
    </message>
    <message>
        <source>audio</source>
        <comment>after has: in searches</comment>
        <translation>오디오</translation>
    </message>
</context>
<context>
    <name>byline::SearchField</name>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Search — author:name, after:yesterday, &quot;exact words&quot;</source>
        <translation>검색 — 기자:이름 이후:지난주 &quot;이어진 문구&quot;</translation>
    </message>
    <message>
        <source>Save this search to the list on the left</source>
        <translation>검색을 저장해 왼쪽 목록에 둡니다</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>검색 저장</translation>
    </message>
    <message>
        <source>Save search…</source>
        <translation>검색 저장…</translation>
    </message>
    <message>
        <source>Make a rule from this search…</source>
        <translation>이 검색으로 규칙 만들기…</translation>
    </message>
</context>
<context>
    <name>byline::ShelfDialog</name>
    <message>
        <source>Everything I bookmark</source>
        <translation>북마크한 기사 모두</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Also on metered connections</source>
        <translation>데이터 요금이 드는 연결에서도 받기</translation>
    </message>
    <message>
        <source>Offline shelf</source>
        <translation>오프라인 서가</translation>
    </message>
    <message>
        <source>Keep these offline automatically, with all their pictures:</source>
        <translation>오프라인에 자동으로 보관할 기사(이미지 포함):</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>From each writer I follow, the newest</source>
        <translation>팔로우하는 기자마다 최신 기사</translation>
    </message>
    <message>
        <source>Outlets and folders</source>
        <translation>매체와 폴더</translation>
    </message>
    <message>
        <source>Outlet or folder</source>
        <translation>매체 또는 폴더</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>몇 건</translation>
    </message>
    <message>
        <source>the newest</source>
        <translation>최신 기사</translation>
    </message>
    <message>
        <source>Space for offline copies</source>
        <translation>보관본 전체에 쓸 공간</translation>
    </message>
    <message>
        <source>When the space is used up, the oldest automatic copies make room for new ones. Articles you bookmarked or kept yourself stay.</source>
        <translation>공간을 다 쓰면 자동으로 보관한 기사 가운데 오래된 것부터 지우고 새 기사를 보관합니다. 북마크했거나 직접 보관한 기사는 남습니다.</translation>
    </message>
    <message>
        <source>Incomplete: %1.</source>
        <translation>일부만 보관한 기사: %1건.</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>폴더: %1</translation>
    </message>
    <message>
        <source>%1: the newest %2</source>
        <translation>%1: 최신 %2건</translation>
    </message>
    <message>
        <source>In use: %1 · copies: %2, automatic: %3</source>
        <translation>사용 중: %1 · 보관본 %2건(자동 %3건)</translation>
    </message>
</context>
<context>
    <name>byline::SignInFields</name>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
</context>
<context>
    <name>byline::SignIns</name>
    <message>
        <source>This computer has no keychain, so Byline remembers the password only until it closes and writes it nowhere. With a keychain (GNOME Keyring, KWallet), it is saved.</source>
        <translation>여기에는 키체인이 없어서 Byline이 끝날 때까지만 비밀번호를 기억하며, 다른 곳에는 기록하지 않습니다. 키체인(GNOME 키링, KWallet)이 있으면 보관됩니다.</translation>
    </message>
</context>
<context>
    <name>byline::SourceMenu</name>
    <message>
        <source>Mark all as read</source>
        <translation>모두 읽음으로 표시</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>Export (OPML)…</source>
        <translation>OPML 파일로 내보내기…</translation>
    </message>
    <message>
        <source>Find an outlet, folder or writer…</source>
        <translation>매체, 폴더, 기자 찾기…</translation>
    </message>
</context>
<context>
    <name>byline::SourcePane</name>
    <message>
        <source>Subscriptions</source>
        <translation>구독 목록</translation>
    </message>
    <message>
        <source>Outlet, folder or writer</source>
        <translation>매체, 폴더, 기자</translation>
    </message>
    <message>
        <source>Find an outlet, folder or writer</source>
        <translation>매체, 폴더, 기자 찾기</translation>
    </message>
</context>
<context>
    <name>byline::SourceTree</name>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>읽지 않음</translation>
    </message>
    <message>
        <source>Followed writers</source>
        <translation>팔로우하는 기자</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>북마크</translation>
    </message>
    <message>
        <source>Kept offline</source>
        <translation>오프라인 보관함</translation>
    </message>
    <message>
        <source>Changed articles</source>
        <translation>고쳐진 기사</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>매체</translation>
    </message>
    <message>
        <source>Writers</source>
        <translation>기자</translation>
    </message>
    <message>
        <source>%1 outlets</source>
        <translation>매체 %1곳</translation>
    </message>
    <message>
        <source>All %1 writers…</source>
        <translation>기자 %1명 모두 보기…</translation>
    </message>
    <message>
        <source>Fewer writers</source>
        <translation>기자 목록 줄이기</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>검색</translation>
    </message>
</context>
<context>
    <name>byline::Speaker</name>
    <message>
        <source>it does not answer</source>
        <translation>응답이 없습니다</translation>
    </message>
</context>
<context>
    <name>byline::SpeechBar</name>
    <message>
        <source>Slower</source>
        <translation>느리게</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <translation>보통 속도</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>빠르게</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>소리 내어 읽는 중</translation>
    </message>
    <message>
        <source>Speed of the voice</source>
        <translation>읽는 속도</translation>
    </message>
    <message>
        <source>Previous paragraph</source>
        <translation>앞 문단</translation>
    </message>
    <message>
        <source>Next paragraph</source>
        <translation>다음 문단</translation>
    </message>
    <message>
        <source>Stop reading aloud (Esc)</source>
        <translation>그만 읽기 (Esc)</translation>
    </message>
    <message>
        <source>Paragraph %1 of %2</source>
        <translation>%2문단 중 %1번째</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>이어서 읽기</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>잠시 멈춤</translation>
    </message>
</context>
<context>
    <name>byline::StarterOffer</name>
    <message>
        <source>What would you like to read?</source>
        <translation>무엇을 읽고 싶으세요?</translation>
    </message>
    <message>
        <source>A few outlets to start with. Choose any of them, or add your own with the + at the top. Nothing is fetched until you subscribe.</source>
        <translation>처음 읽어 볼 만한 매체입니다. 마음에 드는 곳을 고르거나 위쪽의 +로 직접 추가하세요. ‘구독’을 누르기 전에는 아무것도 가져오지 않습니다.</translation>
    </message>
    <message>
        <source>No thanks</source>
        <translation>건너뛰기</translation>
    </message>
    <message>
        <source>Import an OPML file…</source>
        <translation>OPML 파일 가져오기…</translation>
    </message>
    <message>
        <source>Subscribe to 1 outlet</source>
        <translation>매체 1곳 구독</translation>
    </message>
    <message>
        <source>Subscribe to %1 outlets</source>
        <translation>매체 %1곳 구독</translation>
    </message>
    <message>
        <source>From your previous reader</source>
        <translation>지금까지 쓰던 리더에서</translation>
    </message>
    <message>
        <source>1 outlet</source>
        <translation>매체 1곳</translation>
    </message>
    <message>
        <source>%1 outlets</source>
        <translation>매체 %1곳</translation>
    </message>
    <message>
        <source>Subscribe to all outlets from %1</source>
        <translation>%1에서 구독하던 매체를 모두 구독</translation>
    </message>
</context>
<context>
    <name>byline::StatisticsDialog</name>
    <message>
        <source>Reading statistics</source>
        <translation>읽기 통계</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>매체</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>기자</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>매체</translation>
    </message>
    <message>
        <source>Writers</source>
        <translation>기자</translation>
    </message>
    <message>
        <source>Share read</source>
        <translation>받은 기사 가운데 읽은 기사</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>읽음</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>받음</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln articles read</source>
        <translation>
            <numerusform>기사 %Ln건 가운데 %1건을 읽었습니다</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>byline::StatusLine</name>
    <message>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
    <message>
        <source>Details: activity</source>
        <translation>자세히: 진행 상황</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>그 밖에 %1건</translation>
    </message>
</context>
<context>
    <name>byline::Subscriptions</name>
    <message>
        <source>Subscriptions from Byline</source>
        <translation>Byline 구독 목록</translation>
    </message>
    <message>
        <source>The password could not be removed from the keychain. It is still there, under “Byline”.</source>
        <translation>키체인에서 비밀번호를 지우지 못했습니다. ‘Byline’ 항목에 아직 남아 있습니다.</translation>
    </message>
</context>
<context>
    <name>byline::TopBar</name>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>이 기사</translation>
    </message>
</context>
<context>
    <name>byline::Tray</name>
    <message>
        <source>Show Byline</source>
        <translation>Byline 열기</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Byline: no unread articles</source>
        <translation>Byline: 읽지 않은 기사 없음</translation>
    </message>
    <message>
        <source>Byline: 1 unread article</source>
        <translation>Byline: 읽지 않은 기사 1건</translation>
    </message>
    <message>
        <source>Byline: %1 unread articles</source>
        <translation>Byline: 읽지 않은 기사 %1건</translation>
    </message>
</context>
<context>
    <name>byline::UpdateWindow</name>
    <message>
        <source>Updating your library</source>
        <translation>라이브러리를 새 버전에 맞게 바꾸고 있습니다</translation>
    </message>
    <message>
        <source>This happens once after an update and can take a few minutes for a large library. Nothing is lost: a copy of the library as it was is kept beside it.</source>
        <translation>업데이트 후 한 번만 하는 일이며, 기사가 아주 많으면 몇 분쯤 걸립니다. 잃어버리는 것은 없습니다. 바꾸기 전의 라이브러리는 같은 폴더에 남겨 둡니다.</translation>
    </message>
</context>
<context>
    <name>byline::WebPane</name>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>다시 불러오기</translation>
    </message>
    <message>
        <source>Reading view</source>
        <translation>읽기 화면</translation>
    </message>
    <message>
        <source>Only the article, as Byline shows it</source>
        <translation>기사만 Byline의 모양으로</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>브라우저로 열기</translation>
    </message>
    <message>
        <source>Open this page in the browser</source>
        <translation>이 페이지를 브라우저로 열기</translation>
    </message>
    <message>
        <source>Close the page</source>
        <translation>페이지 닫기</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>불러오기 중지</translation>
    </message>
</context>
<context>
    <name>byline::WriterCard</name>
    <message>
        <source>1 article</source>
        <translation>기사 1건</translation>
    </message>
    <message>
        <source>%1 articles</source>
        <translation>기사 %1건</translation>
    </message>
    <message>
        <source>followed</source>
        <translation>팔로우 중</translation>
    </message>
</context>
<context>
    <name>byline::WriterCommands</name>
    <message>
        <source>Unfollow</source>
        <translation>팔로우 취소</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>팔로우</translation>
    </message>
    <message>
        <source>Same person as</source>
        <translation>같은 사람</translation>
    </message>
    <message>
        <source>Someone else at</source>
        <translation>이 매체에서는 다른 사람</translation>
    </message>
    <message>
        <source>Another writer…</source>
        <translation>다른 기자…</translation>
    </message>
    <message>
        <source>%1 also writes as:</source>
        <translation>%1의 다른 이름:</translation>
    </message>
    <message>
        <source>%1 is now one writer.</source>
        <translation>%1은(는) 이제 한 사람입니다.</translation>
    </message>
    <message>
        <source>%1 are now two writers.</source>
        <translation>%1은(는) 이제 두 사람입니다.</translation>
    </message>
    <message>
        <source>You now follow %1, wherever they write.</source>
        <translation>이제 %1을(를) 팔로우합니다. 어느 매체에 쓰든 기사를 모아 봅니다.</translation>
    </message>
    <message>
        <source>You no longer follow %1.</source>
        <translation>이제 %1을(를) 팔로우하지 않습니다.</translation>
    </message>
    <message>
        <source>Writers who may be the same person…</source>
        <translation>같은 사람일 수 있는 기자…</translation>
    </message>
    <message>
        <source>About this writer…</source>
        <translation>기자 정보…</translation>
    </message>
    <message>
        <source>No two writers have the same name.</source>
        <translation>이름이 같은 기자가 없습니다.</translation>
    </message>
    <message>
        <source>Writers who may be the same person</source>
        <translation>같은 사람일 수 있는 기자</translation>
    </message>
    <message>
        <source>These writers have the same name. Choose whom to look at:</source>
        <translation>이름이 같은 기자들입니다. 살펴볼 기자를 고르세요.</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>한 사람으로 합치기</translation>
    </message>
    <message>
        <source>From now on, their articles are listed together. You can undo this at any time.</source>
        <translation>두 기자의 기사를 앞으로 한데 모읍니다. 언제든 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Merge into one person</source>
        <translation>한 사람으로 합치기</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>두 사람으로 나누기</translation>
    </message>
    <message>
        <source>From now on, the articles at that outlet are by someone else with the same name. You can undo this at any time.</source>
        <translation>그 매체의 기사는 앞으로도 이름이 같은 다른 사람의 것으로 봅니다. 언제든 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Split into two people</source>
        <translation>두 사람으로 나누기</translation>
    </message>
    <message>
        <source>Load earlier articles</source>
        <translation>지난 기사 불러오기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
</context>
<context>
    <name>byline::WriterPage</name>
    <message>
        <source>Writes for: %1</source>
        <translation>글을 쓰는 매체: %1</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>모든 기사</translation>
    </message>
    <message>
        <source>Unfollow</source>
        <translation>팔로우 취소</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>팔로우</translation>
    </message>
</context>
<context>
    <name>byline::WriterPreview</name>
    <message>
        <source>Now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>After</source>
        <translation>앞으로</translation>
    </message>
</context>
</TS>
