/// Words that portals, microblogs and messengers print around what people write.
enum ScreenWords {
  /// Labels of portal catalogues; one alone says nothing.
  static let catalogue = WordSet(
    "索引号 索取号 信息索引 文号 发文字号 文件编号 生成日期 成文日期 发文日期 发布日期 公开日期 发布时间 公开时间 生效日期 废止日期 公开方式 公开形式 公开时限 公开范围 公开程序 发布机构 发布单位 发布机关 发文机关 发文单位 制发机关 公开主体 责任部门 信息分类 主题分类 组配分类 体裁分类 主题词 关键词 服务对象 有效性 效力状态 时效性 信息名称 标题 信息标题 文件名称 名称 内容概述 内容摘要 公开类别 信息类别 信息来源 来源 序号 浏览次数 点击数 点击量 发布者 栏目 公文时效 操作"
  )

  /// Those of them that only portals print.
  static let catalogueOnly = WordSet(
    "索引号 索取号 信息索引 公开方式 公开形式 公开时限 主题分类 组配分类 体裁分类 生成日期 成文日期 效力状态 公文时效 服务对象 有效性 发布机构 责任部门 浏览次数 点击数 点击量"
  )

  /// What is counted below a post.
  static let counters = WordSet("阅读量 阅读数 阅读 点赞 赞 转发 评论 在看 好看 浏览量 浏览 收藏 分享 播放 粉丝 次观看 观看 喜欢 留言 人看过 围观")

  /// Times as screens tell them.
  static let relativeTimes = WordSet("今天 昨天 前天 刚刚 小时前 分钟前 天前 星期前")

  /// What a time of the day is told with.
  static let times = WordSet(
    "今天 昨天 前天 刚刚 小时前 分钟前 天前 星期前 上午 下午 晚上 中午 凌晨 早上 傍晚 清晨 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 AM PM"
  )

  /// Nets that telephones name in their first line.
  static let nets = WordSet("2G 3G 4G 5G LTE WiFi WIFI Wi-Fi HD KB/s K/s")

  /// What addresses of the net begin with.
  static let addresses = WordSet("http:// https:// www. HTTP:// HTTPS:// WWW.")

  /// What is written on what one touches or clicks.
  static let buttons = WordSet(
    "首页 上一页 下一页 尾页 末页 跳转 更多 返回 登录 注册 登陆 退出 搜索 提交 重置 取消 确定 确认 发送 回复 举报 分享 收藏 点赞 评论 转发 下载 查看 查看更多 查看结果 查看详情 展开 收起 关闭 刷新 设置 我的 消息 通讯录 发现 订阅 全部 置顶 打开 保存 编辑 删除 复制 添加 参与 投票 关注 已关注 私信 推荐 热门 最新 精选 直播 视频 图片 文章 菜单 服务 互动 资讯 扫一扫 语音 相册 拍摄 收起全文 展开全文 下拉刷新 立即办理 立即报名 在线办理 在线咨询 赞 踩 弹幕 倍速 高清 标清 静音 全屏 挂断 成员 邀请 大小 名称 类型 修改日期 发消息 选集 我要咨询 我要投诉 我要评价 上一篇 下一篇"
  )

  /// What the menus of portals are made of.
  static let menus = WordSet(
    "网站首页 首页 新闻中心 新闻动态 要闻动态 政府信息公开 信息公开 政务公开 政务服务 办事服务 网上办事 在线服务 公共服务 互动交流 政民互动 公众参与 数据开放 数据发布 专题专栏 专栏 机构设置 机构职能 领导之窗 通知公告 政策文件 政策解读 法治政府 走进我们 部门概况 搜索 检索 高级搜索 站内搜索 请输入关键字 设为首页 加入收藏 收藏本站 无障碍浏览 无障碍阅读 无障碍 长者模式 长者版 关怀版 适老化 适老版 智能问答 繁體 繁体 繁體版 繁体版 简体 简体版 English 登录 注册 个人中心 用户中心 手机版 移动版 网站地图 站点地图 关于我们 联系我们 网站声明 隐私声明 使用帮助 网站支持IPv6 政务邮箱 网站无障碍 正文 返回首页 打印 关闭 打印本页 关闭窗口 返回顶部 微信 新浪微博 微博 QQ空间"
  )

  /// How the names of sites end.
  static let sites = WordSet("网 网站 门户 平台 频道 专栏 首页 欢迎您")

  /// What only the foot of a page has.
  static let footers = WordSet(
    "主办单位： 主办单位: 承办单位： 承办单位: 主办： 主办: 承办： 承办: 协办单位： 建设维护： 技术支持： 技术支持: 运维单位： 维护单位： 网站维护： 版权所有 Copyright copyright COPYRIGHT 网站标识码 ICP备 公网安备 网安备 网站地图 站点地图 网站声明 隐私声明 政府网站找错 建议使用IE 分辨率 网站支持IPv6 本站支持IPv6 网站管理员 站长统计"
  )

  /// Those of them that a site gets from the authorities.
  static let registrations = WordSet("网站标识码 ICP备 公网安备 版权所有")

  /// What opens a list of other pages.
  static let related = WordSet("相关链接 相关阅读 相关信息 相关文章 相关新闻 相关文档 相关解读 相关推荐 推荐阅读 延伸阅读 友情链接")

  /// What only microblogs print.
  static let microblog = WordSet(
    "来自␣微博 来自微博 weibo.com 微博网页版 发布了头条文章 头条文章 网页链接 展开全文 收起全文 转发微博 来自␣iPhone 来自␣HUAWEI 来自␣Android 来自␣华为 来自␣OPPO 来自␣vivo 来自␣小米 来自␣荣耀 超话 微博视频 打开微博 抢沙发 +关注 ＋关注"
  )

  /// What only messengers print.
  static let messenger = WordSet(
    "关注我哦 关注我们 关注我 点击上方 点击蓝字 上方蓝字 点击关注 点击下方 阅读原文 查看原文 写留言 精选留言 微信号 打开微信 公众号␣今天 公众号␣昨天 发送给朋友 分享到朋友圈 朋友圈 收录于 喜欢此内容的人还喜欢 星标 点亮在看 点个在看 预览时标签不可点 轻触阅读原文 向上滑动 继续滑动看下一个"
  )

  /// Those of all such words that open a line or stand apart from others: behind an ideograph they are spoken of.
  static let standingFree = WordSet(
    "来自微博 来自␣微博 当前位置 您的位置 您现在的位置 您所在的位置 当前所在位置 所在位置 无障碍浏览 加入收藏 设为首页 网站地图 打印本页 关闭窗口 关闭本页 返回顶部 写留言")

  /// What stands beside a code to be scanned.
  static let codeHints = WordSet("扫一扫 扫码关注 扫码查看 扫码阅读 长按识别 长按二维码 识别二维码 扫描二维码 扫描下方 扫描上方 长按图片 微信扫码 扫码进入 扫码下载 二维码关注")

  /// What the line below an article's title states, each with a colon and a value.
  static let articleLabels = WordSet(
    "日期 时间 发布时间 发布日期 更新时间 作者 来源 信息来源 文章来源 稿件来源 点击 点击数 点击量 点击率 点击次数 浏览 浏览数 浏览量 浏览次数 阅读 阅读数 阅读量 阅读次数 访问量 访问次数 人气 编辑 责任编辑 责编 审核 录入 录入者 撰稿 供稿 发布人 发布者 发布机构 发布单位 字号 字体"
  )
  /// Those of them that no report states of itself.
  static let readings = WordSet(
    "点击 点击数 点击量 点击率 点击次数 浏览 浏览数 浏览量 浏览次数 阅读 阅读数 阅读量 阅读次数 访问量 访问次数 人气 字号 字体")

  /// What portals print around an article.
  static let portal = WordSet(
    "当前位置 您的位置 您现在的位置 您所在的位置 当前所在位置 所在位置 首页␣> 首页> 首页␣＞ 首页＞ 首页␣» 首页␣/ 字体：␣大 字体：大 字体:大 字号：大 字号：␣大 【字体 【大 打印本页 【打印 打印】 关闭窗口 【关闭 关闭】 关闭本页 浏览次数： 浏览次数: 浏览量： 浏览量: 点击数： 点击数: 点击次数 阅读次数： 阅读次数: 上一篇： 上一篇: 下一篇： 下一篇: 分享到： 分享到: 返回顶部 责任编辑： 责任编辑: 信息来源： 信息来源: 无障碍浏览 加入收藏 设为首页 网站地图 浏览器版本过低 查看结果 网上调查： 网上调查: 在线调查： 您对本网站 参与人数： 参与人数: 用户名： 用户名: 登录名： 登录名: 验证码： 验证码:"
  )
}
